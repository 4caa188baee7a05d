package io.zenmarket.domain.news;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is compared: NFKC, lower case, without URLs and punctuation, words apart by one blank.
///
/// Letters, digits and currency signs stay, and so does a plus or minus in front of a number: `-5 %` and `+5 %`
/// are different news. Everything else parts words, so that `1.5` and `15` stay apart, too.
final class NormalText {

    private static final Pattern URL = Pattern.compile("\\b(?:https?://|www\\.)\\S+");
    private static final char MINUS = '\u2212';

    private NormalText() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = URL.matcher(folded).replaceAll(" ");
        StringBuilder words = new StringBuilder(bare.length());
        int before = ' ';
        for (int i = 0; i < bare.length(); ) {
            int point = bare.codePointAt(i);
            i += Character.charCount(point);
            int after = i < bare.length() ? bare.codePointAt(i) : ' ';
            append(words, kept(before, point, after));
            before = point;
        }
        return words.toString().strip();
    }

    private static int kept(int before, int point, int after) {
        if (isWord(point) || Character.getType(point) == Character.CURRENCY_SYMBOL) {
            return point;
        }
        boolean sign = point == '+' || point == '-' || point == MINUS;
        if (sign && Character.isDigit(after) && !isWord(before)) {
            return point == '+' ? '+' : '-';
        }
        return ' ';
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(point) || mark;
    }

    private static void append(StringBuilder words, int point) {
        boolean blank = point == ' ';
        if (!blank || (!words.isEmpty() && words.charAt(words.length() - 1) != ' ')) {
            words.appendCodePoint(point);
        }
    }
}
