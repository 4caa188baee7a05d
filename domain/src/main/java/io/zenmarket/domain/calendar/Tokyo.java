package io.zenmarket.domain.calendar;

import static io.zenmarket.domain.calendar.DayRule.dates;
import static io.zenmarket.domain.calendar.DayRule.nth;
import static io.zenmarket.domain.calendar.DayRule.on;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Tokyo Stock Exchange: the Act on National Holidays, the turn of the year, and the outage of 1 October
/// 2020. The lunch break is ignored. Equinoxes ahead are calculated, see [Equinox].
final class Tokyo {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private Tokyo() {}

    static ExchangeRules rules() {
        return new ExchangeRules(
                "XTKS",
                ZoneId.of("Asia/Tokyo"),
                245,
                List.of(
                        new Hours(LocalDate.MIN, NINE, LocalTime.of(15, 0)),
                        new Hours(LocalDate.of(2024, 11, 5), NINE, LocalTime.of(15, 30))),
                List.of(
                        new JapaneseHolidays(named()),
                        on(JANUARY, 2),
                        on(JANUARY, 3),
                        on(DECEMBER, 31),
                        dates("2020-10-01")),
                earlyCloses());
    }

    private static List<DayRule> named() {
        return List.of(
                on(JANUARY, 1),
                // Coming of Age.
                on(JANUARY, 15).until(1999),
                nth(2, MONDAY, JANUARY).from(2000),
                on(FEBRUARY, 11),
                // The Emperor's birthday: of Akihito, of Naruhito.
                on(DECEMBER, 23).until(2018),
                on(FEBRUARY, 23).from(2020),
                Equinox.VERNAL,
                // Golden Week; the 4th had been free as the day between two holidays.
                on(APRIL, 29),
                on(MAY, 3),
                on(MAY, 4).from(2007),
                on(MAY, 5),
                Equinox.AUTUMNAL,
                // Marine Day, Mountain Day.
                on(JULY, 20).from(1996).until(2002),
                nth(3, MONDAY, JULY).from(2003).except(2020, 2021),
                on(AUGUST, 11).from(2016).except(2020, 2021),
                // Respect for the Aged, Sports Day.
                on(SEPTEMBER, 15).until(2002),
                nth(3, MONDAY, SEPTEMBER).from(2003),
                on(OCTOBER, 10).until(1999),
                nth(2, MONDAY, OCTOBER).from(2000).except(2020, 2021),
                // Culture, Labour Thanksgiving.
                on(NOVEMBER, 3),
                on(NOVEMBER, 23),
                // Marine, Sports and Mountain Day in the years of the Olympic Games.
                dates("2020-07-23", "2020-07-24", "2020-08-10", "2021-07-22", "2021-07-23", "2021-08-08"),
                // Enthronements and a wedding.
                dates("1990-11-12", "1993-06-09", "2019-05-01", "2019-10-22"));
    }

    /// The first and the last session of a year had no afternoon until January 2009.
    private static List<EarlyClose> earlyCloses() {
        LocalTime noAfternoon = LocalTime.of(11, 0);
        return List.of(
                new EarlyClose(on(JANUARY, 4, WeekendShift.TO_MONDAY).until(2009), noAfternoon),
                new EarlyClose(on(DECEMBER, 30, WeekendShift.TO_FRIDAY).until(2008), noAfternoon));
    }
}
