package io.zenmarket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says which days of a year are meant; some may be weekends.
sealed interface DayRule permits EasterDay, Equinox, ExplicitDays, FixedDay, JapaneseHolidays, LimitedDay, NthWeekday {

    /// The days of a year, all within it.
    List<LocalDate> in(int year);

    /// A date, lost on weekends.
    static DayRule on(Month month, int day) {
        return new FixedDay(month, day, WeekendShift.NONE);
    }

    static DayRule on(Month month, int day, WeekendShift shift) {
        return new FixedDay(month, day, shift);
    }

    /// The nth such weekday of a month; −1 for the last.
    static DayRule nth(int nth, DayOfWeek weekday, Month month) {
        return new NthWeekday(nth, weekday, month, 0);
    }

    static DayRule dayAfterNth(int nth, DayOfWeek weekday, Month month) {
        return new NthWeekday(nth, weekday, month, 1);
    }

    /// Days after Easter Sunday, negative for before.
    static DayRule easter(int days) {
        return new EasterDay(days);
    }

    /// Single days.
    ///
    /// @param dates as `2012-10-29`
    static DayRule dates(String... dates) {
        return new ExplicitDays(Stream.of(dates).map(LocalDate::parse).toList());
    }

    /// Only from a year on.
    default DayRule from(int first) {
        return new LimitedDay(this, first, Integer.MAX_VALUE, Set.of());
    }

    /// Only up to a year.
    default DayRule until(int last) {
        return new LimitedDay(this, Integer.MIN_VALUE, last, Set.of());
    }

    /// Not in some years.
    default DayRule except(Integer... years) {
        return new LimitedDay(this, Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of(years));
    }
}
