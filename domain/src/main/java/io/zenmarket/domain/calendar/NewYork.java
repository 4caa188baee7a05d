package io.zenmarket.domain.calendar;

import static io.zenmarket.domain.calendar.DayRule.dates;
import static io.zenmarket.domain.calendar.DayRule.dayAfterNth;
import static io.zenmarket.domain.calendar.DayRule.easter;
import static io.zenmarket.domain.calendar.DayRule.nth;
import static io.zenmarket.domain.calendar.DayRule.on;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// New York Stock Exchange, and Nasdaq, which keeps the same days: NYSE Rule 7.2 and its notices. Ahead they
/// are rules; closings on short notice (mourning, storms) come with a new release.
final class NewYork {

    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private NewYork() {}

    static ExchangeRules rules() {
        Hours hours = new Hours(LocalDate.MIN, LocalTime.of(9, 30), LocalTime.of(16, 0));
        return new ExchangeRules("XNYS", ZoneId.of("America/New_York"), 252, List.of(hours), holidays(), earlyCloses());
    }

    private static List<DayRule> holidays() {
        return List.of(
                on(JANUARY, 1, WeekendShift.SUNDAY_TO_MONDAY),
                // Martin Luther King Jr. Day, Washington's Birthday, Good Friday, Memorial Day.
                nth(3, MONDAY, JANUARY).from(1998),
                nth(3, MONDAY, FEBRUARY),
                easter(-2),
                nth(-1, MONDAY, MAY),
                // Juneteenth, Independence Day, Labor Day, Thanksgiving Day, Christmas.
                on(JUNE, 19, WeekendShift.NEAREST).from(2022),
                on(JULY, 4, WeekendShift.NEAREST),
                nth(1, MONDAY, SEPTEMBER),
                nth(4, THURSDAY, NOVEMBER),
                on(DECEMBER, 25, WeekendShift.NEAREST),
                // Funerals of presidents.
                dates("1994-04-27", "2004-06-11", "2007-01-02", "2018-12-05", "2025-01-09"),
                // The attacks of September 2001, and hurricane Sandy.
                dates("2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14", "2012-10-29", "2012-10-30"));
    }

    private static List<EarlyClose> earlyCloses() {
        return List.of(
                new EarlyClose(on(DECEMBER, 24).until(1992), TWO),
                new EarlyClose(dates("1992-11-27"), TWO),
                new EarlyClose(on(DECEMBER, 24).from(1993), ONE),
                new EarlyClose(dayAfterNth(4, THURSDAY, NOVEMBER).from(1993), ONE),
                // The day before Independence Day; of 1996 and 2002 the Friday after it.
                new EarlyClose(on(JULY, 3).from(1995).except(1996, 2002), ONE),
                new EarlyClose(dates("1996-07-05", "2002-07-05"), ONE),
                new EarlyClose(dates("1997-12-26", "1999-12-31", "2003-12-26"), ONE));
    }
}
