package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;

/// The times of simulated bars: every weekday is a session, without holidays. A daily bar's time is midnight UTC;
/// intraday bars divide 14:30 to 21:00 UTC, all year.
///
/// @param first first session, a weekday
/// @param interval length of a bar
record SessionCalendar(LocalDate first, Interval interval) {

    private static final int OPENING_SECOND = (14 * 60 + 30) * 60;
    private static final int SESSION_SECONDS = 390 * 60;
    private static final int DAY_SECONDS = 86_400;

    /// @param first a Saturday or Sunday becomes the Monday after
    static SessionCalendar of(LocalDate first, Interval interval) {
        return new SessionCalendar(
                LocalDate.ofEpochDay(first.toEpochDay() + daysToWeekday(first.toEpochDay())), interval);
    }

    int barsPerSession() {
        int seconds = Math.toIntExact(interval.length().toSeconds());
        return interval == Interval.ONE_DAY ? 1 : Math.ceilDiv(SESSION_SECONDS, seconds);
    }

    /// Sessions from the first to `last`, both included.
    long sessionsUntil(LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        long sessions = 0;
        for (long day = 0; day < Math.min(days, 7); day++) {
            sessions += daysToWeekday(first.toEpochDay() + day) == 0 ? Math.ceilDiv(days - day, 7) : 0;
        }
        return sessions;
    }

    /// Epoch day of the session after `epochDay`.
    static long sessionAfter(long epochDay) {
        return epochDay + 1 + daysToWeekday(epochDay + 1);
    }

    /// Epoch second of the bar number `bar`, from 0, of a session.
    long time(long epochDay, int bar) {
        long midnight = epochDay * DAY_SECONDS;
        return interval == Interval.ONE_DAY
                ? midnight
                : midnight + OPENING_SECOND + bar * interval.length().toSeconds();
    }

    private static long daysToWeekday(long epochDay) {
        long dayOfWeek = Math.floorMod(epochDay + 3, 7L);
        return dayOfWeek < 5 ? 0 : 7 - dayOfWeek;
    }
}
