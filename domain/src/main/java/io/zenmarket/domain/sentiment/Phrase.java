package io.zenmarket.domain.sentiment;

import java.util.Set;

/// A text with its terms, cut into clauses: at punctuation, and at words such as "but", "as", "despite",
/// "and".
final class Phrase {

    private static final Set<String> MAIN =
            Set.of("but", "and", "while", "whereas", "however", "yet", "then", "against");
    private static final Set<String> SUBORDINATE =
            Set.of("as", "after", "despite", "amid", "although", "though", "on", "following", "because", "due", "with");

    private final String[] words;
    private final String[] whole;
    private final Term[] terms;
    private final int[] clauses;
    private final boolean[] subordinate;
    private final boolean question;
    private final int count;
    private int entity = -1;

    private Phrase(Tokens tokens) {
        whole = tokens.words();
        words = whole.clone();
        question = tokens.question();
        boolean[] opens = tokens.opens();
        terms = Lexicon.find(words, opens);
        clauses = new int[words.length];
        subordinate = new boolean[words.length + 1];
        int clause = -1;
        for (int i = 0; i < words.length; i++) {
            boolean lesser = SUBORDINATE.contains(words[i]) && !isNounOn(i);
            if (opens[i] || lesser || MAIN.contains(words[i])) {
                clause++;
                subordinate[clause] = lesser;
            }
            clauses[i] = clause;
        }
        count = clause + 1;
    }

    static Phrase of(SentimentText text) {
        Phrase phrase = new Phrase(Tokens.of(text.headline()));
        phrase.findEntity(Tokens.of(text.entity()).words());
        return phrase;
    }

    int length() {
        return words.length;
    }

    /// The word; empty for one inside a longer term.
    String word(int at) {
        return words[at];
    }

    /// What begins at the word.
    Term term(int at) {
        return terms[at];
    }

    int clause(int at) {
        return clauses[at];
    }

    /// The first word of a clause.
    int start(int clause) {
        int at = 0;
        while (at < clauses.length && clauses[at] < clause) {
            at++;
        }
        return at;
    }

    int clauses() {
        return count;
    }

    boolean isSubordinate(int clause) {
        return subordinate[clause];
    }

    boolean isQuestion() {
        return question;
    }

    /// The first word of the entity; −1 when it is not named.
    int entity() {
        return entity;
    }

    boolean same(int at, int other) {
        return other >= 0 && other < words.length && clauses[at] == clauses[other];
    }

    /// Where the entity is named in full, else where its first word is. Its words are no terms: gold in "Best
    /// Buy".
    private void findEntity(String[] name) {
        for (int length = name.length; length >= 1 && entity < 0; length = length > 1 ? 1 : 0) {
            for (int i = 0; i + length <= whole.length; i++) {
                if (matches(name, length, i)) {
                    entity = entity < 0 ? i : entity;
                    hide(i, length);
                }
            }
        }
    }

    /// "Tariffs on steel" stays together.
    private boolean isNounOn(int at) {
        return at > 0 && words[at].equals("on") && terms[at - 1] instanceof Term.Subject;
    }

    private boolean matches(String[] name, int length, int at) {
        for (int i = 0; i < length; i++) {
            if (!whole[at + i].equals(name[i])) {
                return false;
            }
        }
        return true;
    }

    private void hide(int at, int length) {
        for (int i = at; i < at + length; i++) {
            terms[i] = Term.NOTHING;
        }
    }
}
