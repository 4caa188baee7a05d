package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days that no rule gives.
record ExplicitDays(List<LocalDate> dates) implements DayRule {

    ExplicitDays {
        dates = List.copyOf(dates);
    }

    @Override
    public List<LocalDate> in(int year) {
        return dates.stream().filter(date -> date.getYear() == year).toList();
    }
}
