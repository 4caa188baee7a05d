package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/// The same date every year. A date that its shift would carry into another year is not supported, nor
/// needed.
record FixedDay(Month month, int day, WeekendShift shift) implements DayRule {

    @Override
    public List<LocalDate> in(int year) {
        return List.of(shift.apply(LocalDate.of(year, month, day)));
    }
}
