package io.zenmarket.domain.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Says which instruments a story is about: those its source names, and those whose ticker or alias is in its
/// title or body, as whole words; of aliases that begin at the same word the longest, so that `Dow Chemical` is
/// not the Dow. Every story is about the market, too. Immutable and thread-safe.
public final class EntityLinker {

    /// A text has common words in capitals when more than this share of its letters are capitals.
    private static final double SHOUTING = 0.5;

    private final AliasTree aliases = new AliasTree();
    private final Map<String, String> entities = new HashMap<>();
    private final Tickers tickers;

    /// @param known names of instruments; of one symbol in several, the name in the last holds and all aliases
    ///     do
    /// @param instruments further symbols, found by their ticker
    /// @param commonWords words and abbreviations in capitals that are no tickers when they stand alone
    public EntityLinker(Collection<EntityAlias> known, Collection<String> instruments, Set<String> commonWords) {
        Set<String> symbols = new TreeSet<>(instruments);
        for (EntityAlias each : known) {
            symbols.add(each.symbol());
            entities.put(each.symbol(), each.entity());
            aliases.add(each.entity(), each.symbol());
            each.aliases().forEach(alias -> aliases.add(alias, each.symbol()));
        }
        tickers = new Tickers(symbols, commonWords);
    }

    /// The links of a story, ascending by symbol, the market first.
    ///
    /// @param named instruments its source ties it to
    public List<NewsLink> link(String title, String body, Collection<String> named) {
        Mentions mentions = new Mentions();
        inTitle(title, mentions);
        inBody(body, mentions);
        Map<String, Double> relevance = new TreeMap<>(mentions.relevance());
        named.forEach(symbol -> relevance.put(symbol, 1.0));
        relevance.remove(EntityAlias.NOBODY);
        relevance.remove(NewsLink.MARKET);
        List<NewsLink> links = new ArrayList<>();
        links.add(NewsLink.TO_MARKET);
        relevance.forEach(
                (symbol, value) -> links.add(new NewsLink(symbol, entities.getOrDefault(symbol, symbol), value)));
        return links;
    }

    private void inTitle(String title, Mentions mentions) {
        List<Word> words = Words.of(Tickers.withoutMarked(title));
        double length = Math.max(1, words.size());
        names(title, words, (symbol, word) -> mentions.inTitle(symbol, word / length));
        double characters = Math.max(1, title.length());
        tickers.marked(title, found -> mentions.inTitle(found.symbol(), found.place() / characters));
    }

    private void inBody(String body, Mentions mentions) {
        names(body, Words.of(Tickers.withoutMarked(body)), (symbol, word) -> mentions.inBody(symbol));
        tickers.marked(body, found -> mentions.inBody(found.symbol()));
    }

    private interface Mention {
        void of(String symbol, int word);
    }

    private void names(String text, List<Word> words, Mention mention) {
        boolean shouting = isShouting(text);
        int at = 0;
        while (at < words.size()) {
            int word = at;
            AliasTree.Found found = aliases.at(words, at);
            found.symbols().forEach(symbol -> mention.of(symbol, word));
            if (found.length() == 0 && !shouting) {
                tickers.bare(words.get(at)).ifPresent(symbol -> mention.of(symbol, word));
            }
            at += Math.max(1, found.length());
        }
    }

    private static boolean isShouting(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals > SHOUTING * letters;
    }
}
