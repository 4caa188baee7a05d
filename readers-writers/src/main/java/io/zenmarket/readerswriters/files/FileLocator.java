package io.zenmarket.readerswriters.files;

/// Where a part of a file is: the text `kind|entry|offset|length|line|size|place|label`, in which `%` and `|`
/// of the last two are written `%25` and `%7C`.
///
/// @param kind how to get at the bytes
/// @param entry number of the archive's entry, from 0
/// @param range the part of the content
/// @param size of the file in bytes when it was planned
/// @param place the path of a local file, the key of a stored one
/// @param label what people call it
public record FileLocator(Kind kind, int entry, Range range, long size, String place, String label) {

    /// Length of a content as a whole.
    public static final long WHOLE = Long.MAX_VALUE;

    private static final int PARTS = 8;

    /// Part of a content.
    public record Range(long offset, long length, long line) {

        static final Range ALL = new Range(0, WHOLE, 1);

        /// `offset` plus `length`, or [#WHOLE].
        public long end() {
            return length == WHOLE ? WHOLE : offset + length;
        }
    }

    /// How to get at the bytes.
    public enum Kind {
        PLAIN,
        GZIP,
        /// One entry of a sound zip archive.
        ENTRY,
        /// One entry of a zip archive without its directory, or of a stored one, found by reading from the
        /// beginning.
        STREAMED_ENTRY,
        /// What is missing from a zip archive that was cut.
        DAMAGED_ARCHIVE,
        /// A zip archive in which nothing has one of the names.
        EMPTY_ARCHIVE
    }

    /// Reads what [#toString] writes.
    public static FileLocator parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("locator: expected " + PARTS + " parts, was '" + text + "'");
        }
        Range range = new Range(Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4]));
        return new FileLocator(
                Kind.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                range,
                Long.parseLong(parts[5]),
                unescaped(parts[6]),
                unescaped(parts[7]));
    }

    @Override
    public String toString() {
        return String.join(
                "|",
                kind.name(),
                Integer.toString(entry),
                Long.toString(range.offset),
                Long.toString(range.length),
                Long.toString(range.line),
                Long.toString(size),
                escaped(place),
                escaped(label));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("|", "%7C");
    }

    private static String unescaped(String text) {
        return text.replace("%7C", "|").replace("%25", "%");
    }
}
