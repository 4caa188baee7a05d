package io.zenmarket.domain.sentiment;

import java.time.LocalDate;

/// What a reader of sentiment needs of one session.
///
/// @param date session, exchange date
/// @param items stories that were available before the session's cut-off
/// @param value the measure that is read, e.g. an average over sessions, −1 to 1; `NaN` while undefined
public record SentimentDay(LocalDate date, int items, double value) {

    public SentimentDay {
        if (items < 0 || Math.abs(value) > 1) {
            throw new IllegalArgumentException("sentiment of " + date
                    + ": expected 0 or more stories and a value from -1 to 1, was " + items + " and " + value);
        }
    }
}
