package io.zenmarket.domain.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the longest alias that begins at a word. Not changed after it was made; then thread-safe.
final class AliasTree {

    /// An alias that was found.
    ///
    /// @param symbols whom it names
    /// @param length in words
    record Found(Set<String> symbols, int length) {}

    private record Ending(List<Word> alias, String symbol) {

        boolean isMeantBy(List<Word> words, int from) {
            for (int i = 0; i < alias.size(); i++) {
                if (!alias.get(i).isMeantBy(words.get(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Node(Map<String, Node> next, List<Ending> endings) {

        static Node empty() {
            return new Node(new HashMap<>(), new ArrayList<>());
        }
    }

    private static final Found NOTHING = new Found(Set.of(), 0);

    private final Node root = Node.empty();

    void add(String alias, String symbol) {
        List<Word> words = Words.of(alias);
        if (words.isEmpty()) {
            throw new IllegalArgumentException(symbol + ": expected an alias with a word, was '" + alias + "'");
        }
        Node node = root;
        for (Word word : words) {
            node = node.next().computeIfAbsent(word.key(), key -> Node.empty());
        }
        node.endings().add(new Ending(words, symbol));
    }

    /// The longest alias from a word on; of length 0 when there is none.
    Found at(List<Word> words, int from) {
        Found longest = NOTHING;
        Node node = root.next().get(words.get(from).key());
        for (int end = from + 1; node != null; end++) {
            Set<String> symbols = new TreeSet<>();
            node.endings().stream()
                    .filter(ending -> ending.isMeantBy(words, from))
                    .forEach(ending -> symbols.add(ending.symbol()));
            longest = symbols.isEmpty() ? longest : new Found(symbols, end - from);
            node = end < words.size() ? node.next().get(words.get(end).key()) : null;
        }
        return longest;
    }
}
