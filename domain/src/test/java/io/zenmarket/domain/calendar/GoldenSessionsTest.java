package io.zenmarket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.signal.GoldenCsv;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the tables described in `golden/calendar/exchange-calendars/README.md`, and the dates of real
/// bars.
class GoldenSessionsTest {

    /// Morning sessions that the table has as whole days.
    private static final Set<LocalDate> NO_AFTERNOON_IN_TOKYO =
            days("2000-01-04 2000-12-29 2001-01-04 2001-12-28 2002-01-04 2002-12-30 2003-01-06 2003-12-30 2004-01-05"
                    + " 2004-12-30 2005-01-04 2005-12-30 2006-01-04 2006-12-29 2007-01-04 2007-12-28 2008-01-04"
                    + " 2008-12-30 2009-01-05");

    private record Hours(Instant open, Instant close) {}

    private static Set<LocalDate> days(String dates) {
        return Set.of(dates.split(" ")).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XNYS", "XLON", "XETR", "XTKS"})
    void everySessionIsAsInTheReference(String code) {
        SortedMap<LocalDate, Hours> expected = golden(code);
        TradingCalendar calendar = TradingCalendars.of(code);
        Set<LocalDate> different = new TreeSet<>();
        expected.firstKey().datesUntil(expected.lastKey().plusDays(1)).forEach(date -> {
            Hours hours = calendar.session(date)
                    .map(session -> new Hours(session.open(), session.close()))
                    .orElse(null);
            if (hours == null ? expected.containsKey(date) : !hours.equals(expected.get(date))) {
                different.add(date);
            }
        });
        assertThat(different)
                .containsExactlyInAnyOrderElementsOf("XTKS".equals(code) ? NO_AFTERNOON_IN_TOKYO : Set.of());
        assertThat(expected).hasSizeGreaterThan(6_000);
    }

    @Test
    void tokyoHadNoAfternoonAtTheTurnOfTheYear() {
        TradingCalendar tokyo = TradingCalendars.of("XTKS");
        assertThat(NO_AFTERNOON_IN_TOKYO).allSatisfy(date -> {
            Session session = tokyo.session(date).orElseThrow();
            assertThat(session.half()).isTrue();
            assertThat(session.close()).isEqualTo(date.atTime(2, 0).toInstant(ZoneOffset.UTC));
        });
    }

    @Test
    void newYorkTradedExactlyOnTheDaysOfTheRealBars() {
        List<LocalDate> traded = LongStream.of(GoldenCsv.spx().bars().time())
                .mapToObj(time -> LocalDate.ofEpochDay(time / 86_400))
                .toList();
        assertThat(traded).hasSize(5_105);
        TradingCalendar newYork = TradingCalendars.of("XNYS");
        assertThat(traded.getFirst().datesUntil(traded.getLast().plusDays(1)).filter(newYork::isSession))
                .containsExactlyElementsOf(traded);
    }

    private static SortedMap<LocalDate, Hours> golden(String code) {
        SortedMap<LocalDate, Hours> sessions = new TreeMap<>();
        for (Map<String, String> row : GoldenCsv.rows("calendar", "exchange-calendars/" + code + ".csv")) {
            LocalDate.parse(row.get("from"))
                    .datesUntil(LocalDate.parse(row.get("to")).plusDays(1))
                    .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .forEach(date ->
                            sessions.put(date, new Hours(at(date, row.get("open")), at(date, row.get("close")))));
        }
        return sessions;
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
