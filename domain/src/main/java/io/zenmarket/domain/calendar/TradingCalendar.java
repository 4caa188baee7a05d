package io.zenmarket.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The sessions of one exchange or market. Immutable and thread-safe.
public interface TradingCalendar {

    /// ISO 10383 code of the market, e.g. `XNYS`; `FOREX` for the currency week, `ALWAYS` for 24 hours on 7
    /// days.
    String code();

    /// Zone of the exchange's dates and hours.
    ZoneId zone();

    /// Sessions a year, for annualisation: 252, 365, …
    int sessionsPerYear();

    /// First date its rules cover.
    default LocalDate firstDate() {
        return LocalDate.MIN;
    }

    /// Last date its rules cover.
    default LocalDate lastDate() {
        return LocalDate.MAX;
    }

    default boolean covers(LocalDate date) {
        return !date.isBefore(firstDate()) && !date.isAfter(lastDate());
    }

    /// The session of a date, empty when the market is closed.
    ///
    /// @throws IllegalArgumentException for a date outside the years the calendar's rules cover
    Optional<Session> session(LocalDate date);

    default boolean isSession(LocalDate date) {
        return session(date).isPresent();
    }

    /// The first session on or after a date.
    default Session sessionFrom(LocalDate date) {
        LocalDate day = date;
        while (true) {
            Optional<Session> session = session(day);
            if (session.isPresent()) {
                return session.get();
            }
            day = day.plusDays(1);
        }
    }

    /// The first session whose cut-off, its close minus `margin`, is after `instant`: what became known at
    /// `instant` can be used when that session closes, and not before.
    default Session sessionCutOffAfter(Instant instant, Duration margin) {
        Session session = sessionFrom(LocalDate.ofInstant(instant, zone()).minusDays(1));
        while (!session.close().minus(margin).isAfter(instant)) {
            session = sessionFrom(session.date().plusDays(1));
        }
        return session;
    }
}
