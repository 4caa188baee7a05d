package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The words and phrases this project knows, all of them its own choice, found by their longest match.
final class Lexicon {

    private static final Node ROOT = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private Term term = Term.NOTHING;
        private boolean ends;
    }

    static {
        words(PolarTerms.VERY_GOOD, new Term.Polar(1.3));
        words(PolarTerms.GOOD, new Term.Polar(1));
        words(PolarTerms.SOMEWHAT_GOOD, new Term.Polar(0.45));
        words(PolarTerms.VERY_BAD, new Term.Polar(-1.3));
        words(PolarTerms.BAD, new Term.Polar(-1));
        words(PolarTerms.SOMEWHAT_BAD, new Term.Polar(-0.45));
        words(SubjectTerms.GOOD, new Term.Subject(1, 0));
        words(SubjectTerms.GOOD_BY_NAME, new Term.Subject(1, 0.8));
        words(SubjectTerms.SOMEWHAT_GOOD, new Term.Subject(0.6, 0));
        words(SubjectTerms.NEUTRAL, new Term.Subject(0, 0));
        words(SubjectTerms.BAD, new Term.Subject(-1, 0));
        words(SubjectTerms.SOMEWHAT_BAD, new Term.Subject(-0.4, 0));
        words(SubjectTerms.BAD_BY_NAME, new Term.Subject(-1, -0.8));
        words(DirectionTerms.RISES, new Term.Direction(1, Term.Reach.BEFORE, 1));
        words(DirectionTerms.FALLS, new Term.Direction(-1, Term.Reach.BEFORE, 1));
        words(DirectionTerms.HIGH, new Term.Direction(1, Term.Reach.LEVEL, 0.6));
        words(DirectionTerms.LOW, new Term.Direction(-1, Term.Reach.LEVEL, 0.6));
        words(DirectionTerms.RISING, new Term.Direction(1, Term.Reach.BESIDE, 0.4));
        words(DirectionTerms.FALLING, new Term.Direction(-1, Term.Reach.BESIDE, 0.6));
        words(DirectionTerms.RAISES, new Term.Direction(1, Term.Reach.BEHIND, 0.2));
        words(DirectionTerms.CUTS, new Term.Direction(-1, Term.Reach.BEHIND, 0.3));
        words(SmallTerms.NEGATORS, new Term.Negator());
        words(SmallTerms.STRONG, new Term.Intensifier(1.3));
        words(SmallTerms.MILD, new Term.Intensifier(0.7));
        words(SmallTerms.MITIGATORS, new Term.Mitigator());
        words(SmallTerms.STEADY, new Term.Steady());
        words(SmallTerms.NOTHING, Term.NOTHING);
        words(SmallTerms.BEATS, new Term.Relation(1, -1));
        words(SmallTerms.LAGS, new Term.Relation(-1, 1));
        words(SmallTerms.ACCUSES, new Term.Relation(-0.2, -1));
        words(SmallTerms.UPGRADES, new Term.Relation(0.2, 1));
        words(SmallTerms.DOWNGRADES, new Term.Relation(-0.2, -1));
    }

    private Lexicon() {}

    /// Number of words and phrases.
    static int size() {
        return size(ROOT);
    }

    /// Finds the terms of a text.
    ///
    /// @param words in lower case
    /// @param opens whether a part of the sentence begins at a word, which no phrase crosses
    /// @return for each word the term that begins there, else nothing; the words a phrase goes on with are
    /// set to empty
    static Term[] find(String[] words, boolean[] opens) {
        Term[] terms = new Term[words.length];
        Arrays.fill(terms, Term.NOTHING);
        for (int i = 0; i < words.length; ) {
            int end = i;
            Node node = ROOT;
            for (int j = i; j < words.length && (j == i || !opens[j]); j++) {
                Node following = node.next.get(words[j]);
                if (following == null) {
                    break;
                }
                node = following;
                if (node.ends) {
                    terms[i] = node.term;
                    end = j;
                }
            }
            for (int j = i + 1; j <= end; j++) {
                words[j] = "";
            }
            if (end == i && words[i].endsWith("n't")) {
                terms[i] = new Term.Negator();
            }
            i = end + 1;
        }
        return terms;
    }

    private static int size(Node node) {
        return (node.ends ? 1 : 0)
                + node.next.values().stream().mapToInt(Lexicon::size).sum();
    }

    private static void words(String text, Term term) {
        Function<String, List<String>> split = phrase -> List.of(phrase.strip().split("\\s+", -1));
        Arrays.stream(text.split(",", -1)).map(split).forEach(phrase -> add(phrase, term));
    }

    private static void add(List<String> phrase, Term term) {
        Node node = ROOT;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(word, unused -> new Node());
        }
        if (node.ends) {
            throw new IllegalStateException(
                    "lexicon: expected every phrase once, was '" + String.join(" ", phrase) + "' twice");
        }
        node.term = term;
        node.ends = true;
    }
}
