package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days after Easter Sunday.
///
/// Formula: the Gregorian computus in the form of Butcher (1876), as printed in Meeus, "Astronomical
/// Algorithms", chapter 8.
record EasterDay(int days) implements DayRule {

    @Override
    public List<LocalDate> in(int year) {
        return List.of(sunday(year).plusDays(days));
    }

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
