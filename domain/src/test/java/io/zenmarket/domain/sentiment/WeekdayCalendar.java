package io.zenmarket.domain.sentiment;

import io.zenmarket.domain.calendar.Session;
import io.zenmarket.domain.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// New York, 9:30 to 16:00 from Monday to Friday; some holidays, and half days until 13:00.
record WeekdayCalendar(Set<LocalDate> holidays, Set<LocalDate> halves) implements TradingCalendar {

    static final WeekdayCalendar PLAIN = new WeekdayCalendar(Set.of(), Set.of());

    @Override
    public String code() {
        return "TEST";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/New_York");
    }

    @Override
    public int sessionsPerYear() {
        return 252;
    }

    @Override
    public Optional<Session> session(LocalDate date) {
        if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || holidays.contains(date)) {
            return Optional.empty();
        }
        boolean half = halves.contains(date);
        return Optional.of(new Session(
                date,
                date.atTime(9, 30).atZone(zone()).toInstant(),
                date.atTime(LocalTime.of(half ? 13 : 16, 0)).atZone(zone()).toInstant(),
                half));
    }
}
