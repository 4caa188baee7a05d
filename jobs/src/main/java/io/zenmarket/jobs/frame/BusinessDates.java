package io.zenmarket.jobs.frame;

import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.calendar.TradingCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// Which business date a run is about when nobody says.
public final class BusinessDates {

    private static final TradingCalendar NEW_YORK = TradingCalendars.of("XNYS");
    private static final LocalTime SETTLED = LocalTime.of(17, 0);

    private BusinessDates() {}

    /// The last session that has closed in New York, an hour for late prints included.
    public static LocalDate lastClosedSession(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(NEW_YORK.zone());
        LocalDate date = now.toLocalTime().isBefore(SETTLED) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        while (!NEW_YORK.isSession(date)) {
            date = date.minusDays(1);
        }
        return date;
    }
}
