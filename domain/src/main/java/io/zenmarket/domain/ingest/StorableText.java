package io.zenmarket.domain.ingest;

/// Text as PostgreSQL can store it.
public final class StorableText {

    private StorableText() {}

    /// The text, cut to `max` characters; NUL and unpaired surrogates, which the database cannot hold, become
    /// U+FFFD.
    public static String of(String text, int max) {
        String cut = text.length() > max ? text.substring(0, max) : text;
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints().map(StorableText::storable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int storable(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint == 0 || surrogate ? 0xFFFD : codePoint;
    }
}
