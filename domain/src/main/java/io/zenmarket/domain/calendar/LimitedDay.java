package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A rule for some years only.
record LimitedDay(DayRule rule, int first, int last, Set<Integer> except) implements DayRule {

    LimitedDay {
        except = Set.copyOf(except);
    }

    @Override
    public List<LocalDate> in(int year) {
        return year < first || year > last || except.contains(year) ? List.of() : rule.in(year);
    }
}
