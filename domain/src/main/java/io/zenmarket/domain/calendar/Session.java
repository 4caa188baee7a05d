package io.zenmarket.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// One trading day of an exchange.
///
/// @param date the exchange's own date
/// @param open first instant of regular trading
/// @param close last instant of regular trading, after `open`; of a half day the early one
/// @param half closes earlier than usual
public record Session(LocalDate date, Instant open, Instant close, boolean half) {

    public Session {
        if (!close.isAfter(open)) {
            throw new IllegalArgumentException(date + ": close, expected after " + open + ", was " + close);
        }
    }
}
