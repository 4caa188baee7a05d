package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/// A market whose sessions last 24 hours of the clock, one ending where the next begins, without holidays.
///
/// @param code of the market
/// @param zone of its dates
/// @param close local time at which a session ends on its date; midnight: at the end of its date
/// @param weekend days of the week without a session, as numbered by ISO 8601
/// @param sessionsPerYear by which is annualised
record RoundTheClock(String code, ZoneId zone, LocalTime close, Set<Integer> weekend, int sessionsPerYear)
        implements TradingCalendar {

    /// Currencies: a session from 17:00 to 17:00 in New York, the first of a week opens on Sunday.
    static final RoundTheClock FOREX =
            new RoundTheClock("FOREX", ZoneId.of("America/New_York"), LocalTime.of(17, 0), Set.of(6, 7), 260);

    /// Crypto-currencies: every day of UTC.
    static final RoundTheClock ALWAYS = new RoundTheClock("ALWAYS", ZoneOffset.UTC, LocalTime.MIDNIGHT, Set.of(), 365);

    RoundTheClock {
        weekend = Set.copyOf(weekend);
    }

    @Override
    public Optional<Session> session(LocalDate date) {
        if (weekend.contains(date.getDayOfWeek().getValue())) {
            return Optional.empty();
        }
        LocalDate last = close.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        ZonedDateTime end = last.atTime(close).atZone(zone);
        return Optional.of(new Session(date, end.minusDays(1).toInstant(), end.toInstant(), false));
    }

    @Override
    public String toString() {
        return code;
    }
}
