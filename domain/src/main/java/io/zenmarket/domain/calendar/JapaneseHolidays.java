package io.zenmarket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holidays with what the Act on National Holidays derives from them: a day between two holidays is one too
/// (since 1985), and for a holiday on a Sunday the Monday is free (since 1973), since 2007 the next day that
/// is none.
///
/// @param named the holidays the act names
record JapaneseHolidays(List<DayRule> named) implements DayRule {

    JapaneseHolidays {
        named = List.copyOf(named);
    }

    @Override
    public List<LocalDate> in(int year) {
        Set<LocalDate> holidays = new TreeSet<>();
        named.forEach(rule -> holidays.addAll(rule.in(year)));
        Set<LocalDate> free = new TreeSet<>(holidays);
        holidays.stream().filter(day -> holidays.contains(day.plusDays(2))).forEach(day -> free.add(day.plusDays(1)));
        holidays.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(day -> free.add(substitute(day, free)));
        return List.copyOf(free);
    }

    private static LocalDate substitute(LocalDate sunday, Set<LocalDate> free) {
        LocalDate day = sunday.plusDays(1);
        while (day.getYear() >= 2007 && free.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
