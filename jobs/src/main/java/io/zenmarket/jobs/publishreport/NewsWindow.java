package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.calendar.Session;
import io.zenmarket.domain.calendar.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The instants at which stories of some sessions became available.
///
/// @param from cut-off of the session before the first of them
/// @param to cut-off of the last of them, not in the window
record NewsWindow(Instant from, Instant to) {

    /// The window of the session of a date and those before it; empty when the market is closed on that date.
    ///
    /// @param margin the cut-off's distance from the close
    /// @param sessions how many, 1 for that date's alone
    static Optional<NewsWindow> of(TradingCalendar calendar, Duration margin, LocalDate date, int sessions) {
        return calendar.session(date)
                .map(last -> new NewsWindow(cutOff(before(calendar, date, sessions), margin), cutOff(last, margin)));
    }

    boolean contains(Instant available) {
        return !available.isBefore(from) && available.isBefore(to);
    }

    private static Session before(TradingCalendar calendar, LocalDate date, int sessions) {
        LocalDate day = date;
        for (int left = sessions; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isSession(day) ? 1 : 0;
        }
        return calendar.sessionFrom(day);
    }

    private static Instant cutOff(Session session, Duration margin) {
        return session.close().minus(margin);
    }
}
