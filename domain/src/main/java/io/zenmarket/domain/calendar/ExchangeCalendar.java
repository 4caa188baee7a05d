package io.zenmarket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Calendar of an exchange, kept as one byte per day.
final class ExchangeCalendar implements TradingCalendar {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2050;
    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

    private static final byte CLOSED = 0;
    private static final byte REGULAR = 1;
    private static final byte EARLY = 2;

    private final ExchangeRules rules;

    /// From [#FIRST] on: closed, regular, or [#EARLY] + index of the early close.
    private final byte[] days;

    ExchangeCalendar(ExchangeRules rules) {
        this.rules = rules;
        this.days = new byte[Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay() + 1)];
        for (int i = 0; i < days.length; i++) {
            boolean weekend = FIRST.plusDays(i).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            days[i] = weekend ? CLOSED : REGULAR;
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            closeEarly(year);
            close(year);
        }
    }

    private void closeEarly(int year) {
        List<EarlyClose> closes = rules.earlyCloses();
        for (int i = 0; i < closes.size(); i++) {
            for (LocalDate date : closes.get(i).days().in(year)) {
                if (days[index(date)] == REGULAR) {
                    days[index(date)] = (byte) (EARLY + i);
                }
            }
        }
    }

    private void close(int year) {
        rules.holidays().forEach(rule -> rule.in(year).forEach(date -> days[index(date)] = CLOSED));
    }

    private static int index(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }

    @Override
    public String code() {
        return rules.code();
    }

    @Override
    public ZoneId zone() {
        return rules.zone();
    }

    @Override
    public int sessionsPerYear() {
        return rules.sessionsPerYear();
    }

    @Override
    public LocalDate firstDate() {
        return FIRST;
    }

    @Override
    public LocalDate lastDate() {
        return LAST;
    }

    @Override
    public boolean isSession(LocalDate date) {
        return kind(date) != CLOSED;
    }

    @Override
    public Optional<Session> session(LocalDate date) {
        byte kind = kind(date);
        return kind == CLOSED ? Optional.empty() : Optional.of(session(date, kind));
    }

    private byte kind(LocalDate date) {
        if (!covers(date)) {
            throw new IllegalArgumentException("calendar " + code() + ": date, expected " + FIRST + " to " + LAST
                    + ", was " + date + "; ask for dates inside, or for FOREX or ALWAYS, which have no holidays");
        }
        return days[index(date)];
    }

    private Session session(LocalDate date, byte kind) {
        Hours hours = rules.hoursOn(date);
        boolean half = kind >= EARLY;
        LocalTime close = half ? rules.earlyCloses().get(kind - EARLY).close() : hours.close();
        return new Session(
                date,
                date.atTime(hours.open()).atZone(zone()).toInstant(),
                date.atTime(close).atZone(zone()).toInstant(),
                half);
    }

    @Override
    public String toString() {
        return code();
    }
}
