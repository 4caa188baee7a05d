package io.zenmarket.readerswriters.news.newsapi;

import java.time.DateTimeException;
import java.time.Instant;

/// The times between which stories were published; `toString` gives `2024-01-30T00:00:00Z/2024-01-31T00:00:00Z`.
record Window(Instant from, Instant to) {

    /// Reads what [#toString] writes.
    static Window parse(String text) {
        int slash = Math.max(0, text.indexOf('/'));
        try {
            return new Window(Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("newsapi: locator, expected from/to, was " + text, e);
        }
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
