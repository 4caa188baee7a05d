package io.zenmarket.readerswriters.news.newsapi;

/// A place between two pages: `page:read`, or `end`.
///
/// @param page the next one, from 1
/// @param read articles before it
record PagePosition(int page, int read) {

    static final PagePosition START = new PagePosition(1, 0);
    static final PagePosition END = new PagePosition(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final String END_TEXT = "end";

    /// Reads what [#toString] writes; empty is the start.
    static PagePosition parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        if (text.equals(END_TEXT)) {
            return END;
        }
        int colon = Math.max(0, text.indexOf(':'));
        try {
            return new PagePosition(
                    Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("newsapi: position, expected page:read, was " + text, e);
        }
    }

    @Override
    public String toString() {
        return equals(END) ? END_TEXT : page + ":" + read;
    }
}
