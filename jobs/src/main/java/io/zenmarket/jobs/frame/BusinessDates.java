package io.zenmarket.jobs.frame;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Which business date a run is about when nobody says.
public final class BusinessDates {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime SETTLED = LocalTime.of(17, 0);

    private BusinessDates() {}

    /// The last weekday whose session has closed in New York, an hour for late prints included. Exchange holidays are
    /// weekdays here: on one, a run finds nothing new.
    public static LocalDate lastClosedSession(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        LocalDate date = now.toLocalTime().isBefore(SETTLED) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.minusDays(1);
        }
        return date;
    }
}
