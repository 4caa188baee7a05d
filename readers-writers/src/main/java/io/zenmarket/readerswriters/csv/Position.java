package io.zenmarket.readerswriters.csv;

/// A place between two lines of a content: `offset:line`, or `end` when there is nothing more to be said of the slice.
///
/// @param offset in bytes of the unpacked content
/// @param line number of the next line
record Position(long offset, long line) {

    static final Position END = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final String END_TEXT = "end";

    /// Reads what [#toString] writes.
    static Position parse(String text) {
        if (text.equals(END_TEXT)) {
            return END;
        }
        int colon = text.indexOf(':');
        try {
            return new Position(
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
