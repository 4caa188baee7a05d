package io.zenmarket.domain.calendar;

import static io.zenmarket.domain.calendar.DayRule.dates;
import static io.zenmarket.domain.calendar.DayRule.easter;
import static io.zenmarket.domain.calendar.DayRule.on;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;
import static java.time.Month.OCTOBER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Xetra, Frankfurt: its trading calendars. Days and hours are those of the electronic market since 2000,
/// also for the years before; the evening trade from June 2000 to October 2003 is left out.
final class Frankfurt {

    private Frankfurt() {}

    static ExchangeRules rules() {
        Hours hours = new Hours(LocalDate.MIN, LocalTime.of(9, 0), LocalTime.of(17, 30));
        // The last session of the year.
        EarlyClose lastDay =
                new EarlyClose(on(DECEMBER, 30, WeekendShift.TO_FRIDAY).from(2010), LocalTime.of(14, 0));
        return new ExchangeRules("XETR", ZoneId.of("Europe/Berlin"), 254, List.of(hours), holidays(), List.of(lastDay));
    }

    private static List<DayRule> holidays() {
        return List.of(
                on(JANUARY, 1),
                easter(-2),
                easter(1),
                on(MAY, 1),
                // Whit Monday, German Unity, and the 500th Reformation Day.
                dates("2007-05-28"),
                easter(50).from(2015).until(2021),
                on(OCTOBER, 3).from(2014).until(2021),
                dates("2017-10-31"),
                on(DECEMBER, 24),
                on(DECEMBER, 25),
                on(DECEMBER, 26),
                on(DECEMBER, 31));
    }
}
