package io.zenmarket.readerswriters.news;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Text without markup. Feeds put HTML where text belongs, and services hand it on.
///
/// Tags and comments go, what scripts, styles and the like hold goes with them, character references become
/// characters once, and all white space and control characters between words become one blank. A `<` that begins no tag
/// ("profit < 5 %") stays. Nothing is looked up, and an unclosed tag costs the rest of the text only when it is a
/// comment or script.
public final class PlainText {

    private static final int LONGEST_REFERENCE = 10;
    private static final int LONGEST_TAG = 65_536;
    private static final int HIGHEST_CODE_POINT = 0x10FFFF;
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "noscript", "template", "svg");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("yen", "¥"),
            Map.entry("cent", "¢"),
            Map.entry("deg", "°"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("shy", ""));

    private final String html;
    private final int most;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean blank;

    private PlainText(String html, int most) {
        this.html = html;
        this.most = most;
    }

    /// The text of a piece of HTML, in one line.
    ///
    /// @param most characters that are kept; a character is never cut in two
    public static String of(String html, int most) {
        return new PlainText(html, most).text();
    }

    private String text() {
        while (at < html.length() && out.length() <= most) {
            char c = html.charAt(at);
            if ((c == '<' && tag()) || (c == '&' && reference())) {
                continue;
            }
            int point = html.codePointAt(at);
            append(point);
            at += Character.charCount(point);
        }
        return cut();
    }

    private String cut() {
        if (out.length() <= most) {
            return out.toString();
        }
        int end = Character.isLowSurrogate(out.charAt(most)) ? most - 1 : most;
        return out.substring(0, end).strip();
    }

    /// PostgreSQL's text knows neither NUL nor half a character.
    private void append(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
            blank = true;
            return;
        }
        if (blank && !out.isEmpty()) {
            out.append(' ');
        }
        blank = false;
        out.appendCodePoint(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point);
    }

    /// Steps over a tag, if here is one.
    private boolean tag() {
        if (html.startsWith("<!--", at)) {
            skipBehind("-->", at + 4);
            return true;
        }
        int name = at + (html.startsWith("</", at) ? 2 : 1);
        boolean declared = html.startsWith("<!", at) || html.startsWith("<?", at);
        if (!declared && (name >= html.length() || !isLetter(html.charAt(name)))) {
            return false;
        }
        int close = endOfTag(name);
        if (close < 0) {
            return false;
        }
        boolean opening = name == at + 1;
        String what = name(name);
        at = close + 1;
        if (!what.matches("a|b|i|em|u|s|span|strong|font|small|sub|sup|mark|code|abbr")) {
            blank = true;
        }
        if (opening && SILENT.contains(what) && html.charAt(close - 1) != '/') {
            skipBehind("</" + what, at);
        }
        return true;
    }

    /// A `>` within quotes ends no tag, and neither does one beyond the next `<`.
    private int endOfTag(int from) {
        char quote = 0;
        int last = Math.min(html.length(), from + LONGEST_TAG);
        for (int i = from; i < last; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && end - from < LONGEST_REFERENCE && isLetter(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private void skipBehind(String mark, int from) {
        int found = from;
        while (found < html.length() && !html.regionMatches(true, found, mark, 0, mark.length())) {
            found++;
        }
        at = Math.min(html.length(), found + (mark.startsWith("</") ? 0 : mark.length()));
    }

    /// Puts a character reference's character, if here is a known one.
    private boolean reference() {
        int end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_REFERENCE));
        if (end < 0) {
            return false;
        }
        String name = html.substring(at + 1, end);
        String known = name.startsWith("#") ? numbered(name) : NAMED.get(name);
        if (known == null) {
            return false;
        }
        known.codePoints().forEach(this::append);
        at = end + 1;
        return true;
    }

    private static String numbered(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
            return "&" + name + ";";
        }
        int point = Integer.parseInt(digits, hex ? 16 : 10);
        return point > HIGHEST_CODE_POINT ? "\uFFFD" : Character.toString(point);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
