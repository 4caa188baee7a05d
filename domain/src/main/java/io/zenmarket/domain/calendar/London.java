package io.zenmarket.domain.calendar;

import static io.zenmarket.domain.calendar.DayRule.dates;
import static io.zenmarket.domain.calendar.DayRule.easter;
import static io.zenmarket.domain.calendar.DayRule.nth;
import static io.zenmarket.domain.calendar.DayRule.on;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// London Stock Exchange: the bank holidays of England (Banking and Financial Dealings Act 1971 and
/// proclamations). The hours are those since July 1999, also for the years before.
final class London {

    private static final LocalTime HALF_DAY = LocalTime.of(12, 30);

    private London() {}

    static ExchangeRules rules() {
        Hours hours = new Hours(LocalDate.MIN, LocalTime.of(8, 0), LocalTime.of(16, 30));
        return new ExchangeRules("XLON", ZoneId.of("Europe/London"), 253, List.of(hours), holidays(), earlyCloses());
    }

    private static List<DayRule> holidays() {
        return List.of(
                on(JANUARY, 1, WeekendShift.TO_MONDAY),
                easter(-2),
                easter(1),
                // Early May; moved to the anniversaries of the end of the war in 1995 and 2020.
                nth(1, MONDAY, MAY).except(1995, 2020),
                dates("1995-05-08", "2020-05-08"),
                // Spring; moved for the jubilees of 2002, 2012 and 2022, each with a day of its own.
                nth(-1, MONDAY, MAY).except(2002, 2012, 2022),
                dates("2002-06-03", "2002-06-04", "2012-06-04", "2012-06-05", "2022-06-02", "2022-06-03"),
                nth(-1, MONDAY, AUGUST),
                on(DECEMBER, 25, WeekendShift.BY_TWO_DAYS),
                on(DECEMBER, 26, WeekendShift.BY_TWO_DAYS),
                // Millennium, royal wedding, funeral, coronation.
                dates("1999-12-31", "2011-04-29", "2022-09-19", "2023-05-08"));
    }

    private static List<EarlyClose> earlyCloses() {
        return List.of(
                new EarlyClose(on(DECEMBER, 24, WeekendShift.TO_FRIDAY), HALF_DAY),
                new EarlyClose(on(DECEMBER, 31, WeekendShift.TO_FRIDAY), HALF_DAY));
    }
}
