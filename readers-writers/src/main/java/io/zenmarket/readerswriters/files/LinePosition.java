package io.zenmarket.readerswriters.files;

/// A place between two lines of a content: `offset:line`, or `end` when there is nothing more to be said of the slice.
///
/// @param offset in bytes of the unpacked content
/// @param line number of the next line
public record LinePosition(long offset, long line) {

    /// Behind all there is.
    public static final LinePosition END = new LinePosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final String END_TEXT = "end";

    /// Reads what [#toString] writes.
    public static LinePosition parse(String text) {
        if (text.equals(END_TEXT)) {
            return END;
        }
        int colon = text.indexOf(':');
        try {
            return new LinePosition(
                    Long.parseLong(text, 0, Math.max(0, colon), 10),
                    Long.parseLong(text, colon + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("position: expected offset:line, was '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        return equals(END) ? END_TEXT : offset + ":" + line;
    }
}
