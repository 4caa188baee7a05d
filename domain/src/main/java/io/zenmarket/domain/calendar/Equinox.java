package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/// Day of an equinox in Japan, which its law makes a holiday.
///
/// Formula: day = ⌊d + 0.242194 (y − 1980) − ⌊(y − 1980) / 4⌋⌋, d = 20.8431 in March and 23.2488 in
/// September, for 1980 to 2099: the approximation by which Japanese calendars have been printed ahead
/// (Shinkoyomi Benricho, Hydrographic Department, Japan Coast Guard). The National Astronomical Observatory
/// announces the day itself in the February before.
enum Equinox implements DayRule {
    VERNAL(Month.MARCH, 20.8431),
    AUTUMNAL(Month.SEPTEMBER, 23.2488);

    private static final int EPOCH = 1980;
    private static final double DRIFT = 0.242194;

    private final Month month;
    private final double start;

    Equinox(Month month, double start) {
        this.month = month;
        this.start = start;
    }

    @Override
    public List<LocalDate> in(int year) {
        int years = year - EPOCH;
        int day = (int) (start + DRIFT * years - Math.floorDiv(years, 4));
        return List.of(LocalDate.of(year, month, day));
    }
}
