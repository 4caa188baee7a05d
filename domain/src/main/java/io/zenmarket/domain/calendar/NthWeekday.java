package io.zenmarket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// The nth of a weekday in a month, −1 for the last, or a day some days after it.
record NthWeekday(int nth, DayOfWeek weekday, Month month, int later) implements DayRule {

    @Override
    public List<LocalDate> in(int year) {
        return List.of(LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
                .plusDays(later));
    }
}
