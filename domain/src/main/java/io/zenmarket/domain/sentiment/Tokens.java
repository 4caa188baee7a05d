package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.Locale;

/// A text cut into words and numbers.
///
/// A word is a run of letters, digits, inner apostrophes and ampersands, in lower case, without a possessive
/// s; a hyphen parts words. A number may have commas and a decimal point.
final class Tokens {

    private static final String BREAKS = ",;:|!?()\u2013\u2014";

    private final String text;
    private String[] words;
    private boolean[] opens;
    private int count;
    private boolean open = true;

    private Tokens(String text) {
        this.text = text;
        int guess = 4 + text.length() / 4;
        words = new String[guess];
        opens = new boolean[guess];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        tokens.cut();
        return tokens;
    }

    /// Copy of the words, in order.
    String[] words() {
        return Arrays.copyOf(words, count);
    }

    /// Copy of the flags whether punctuation stands before a word; it does before the first.
    boolean[] opens() {
        return Arrays.copyOf(opens, count);
    }

    /// Whether the text ends as a question.
    boolean question() {
        return text.stripTrailing().endsWith("?");
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(at);
            if (end > at) {
                add(stem(text.substring(at, end)));
                at = end;
            } else {
                open |= isBreak(at);
                at++;
            }
        }
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && (isWord(text.charAt(at)) || joins(from, at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '&' || Character.isSurrogate(c);
    }

    /// An apostrophe between letters, or a comma or point between digits.
    private boolean joins(int from, int at) {
        if (at == from || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /// Punctuation that parts a sentence; a full stop or hyphen only with a blank behind it.
    private boolean isBreak(int at) {
        char c = text.charAt(at);
        boolean blankBehind = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        boolean blankBefore = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        return BREAKS.indexOf(c) >= 0 || (c == '.' && blankBehind) || (c == '-' && blankBefore && blankBehind);
    }

    private static String stem(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private void add(String word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            opens = Arrays.copyOf(opens, 2 * count);
        }
        words[count] = word;
        opens[count++] = open;
        open = false;
    }
}
