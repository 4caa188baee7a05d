package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Around the turn of the year 2023: 25 December and 1 January were holidays in New York.
class SessionWatchTest {

    private static final long DAY = 86_400;

    private final SessionWatch watch = new SessionWatch(MarketOf.RULES, Interval.ONE_DAY);

    private static long time(String date) {
        return LocalDate.parse(date).toEpochDay() * DAY;
    }

    private void bars(String symbol, Optional<String> before, String... dates) {
        watch.begin(symbol, before.map(SessionWatchTest::time));
        Stream.of(dates).forEach(date -> watch.see(time(date), true));
        watch.end();
    }

    private List<String> flags() {
        return watch.flags().stream()
                .map(flag -> flag.symbol() + " " + flag.kind() + " " + LocalDate.ofEpochDay(flag.time() / DAY) + " "
                        + flag.change())
                .toList();
    }

    @Test
    void passesOverHolidaysAndWeekends() {
        bars("AAPL", Optional.of("2023-12-29"), "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-08");
        assertThat(flags()).isEmpty();
        assertThat(watch.watched()).containsExactly("AAPL");
    }

    @Test
    void tellsEachHoleAndItsLength() {
        bars("AAPL", Optional.empty(), "2024-01-02", "2024-01-04", "2024-01-09");
        assertThat(flags())
                .containsExactly("AAPL MISSING_SESSIONS 2024-01-03 1.0", "AAPL MISSING_SESSIONS 2024-01-05 2.0");
    }

    @Test
    void dividesAHoleBetweenTheYears() {
        bars("AAPL", Optional.of("2023-12-27"), "2024-01-04");
        assertThat(flags())
                .containsExactly("AAPL MISSING_SESSIONS 2023-12-28 2.0", "AAPL MISSING_SESSIONS 2024-01-02 2.0");
    }

    @Test
    void countsBarsWithoutSessionPerYear() {
        bars(
                "AAPL",
                Optional.of("2023-12-29"),
                "2024-01-01",
                "2024-01-02",
                "2024-01-03",
                "2024-01-04",
                "2024-01-05",
                "2024-01-06");
        assertThat(flags()).containsExactly("AAPL UNEXPECTED_SESSIONS 2024-01-01 2.0");
    }

    @Test
    void knowsTheDaysOfEachMarket() {
        bars("SAP.DE", Optional.empty(), "2023-12-22", "2023-12-27");
        bars("EURUSD=X", Optional.empty(), "2023-12-22", "2023-12-25", "2023-12-26");
        bars("BTC-USD", Optional.empty(), "2023-12-23", "2023-12-24", "2023-12-26");
        assertThat(flags()).containsExactly("BTC-USD MISSING_SESSIONS 2023-12-25 1.0");
    }

    @Test
    void leavesAloneWhatItCannotJudge() {
        bars("SIM0001", Optional.of("2023-12-01"), "2024-01-01", "2024-01-06", "2024-02-01");
        bars("AAPL", Optional.empty(), "1927-12-30", "1928-01-02", "1928-01-07", "1930-01-02");
        SessionWatch hourly = new SessionWatch(MarketOf.RULES, Interval.ONE_HOUR);
        hourly.begin("AAPL", Optional.empty());
        hourly.see(time("2024-01-06"), true);
        hourly.end();
        assertThat(flags()).isEmpty();
        assertThat(hourly.flags()).isEmpty();
    }

    @Test
    void saysNothingOfASymbolWithoutNewBars() {
        watch.begin("AAPL", Optional.empty());
        watch.see(time("2024-01-02"), false);
        watch.see(time("2024-01-06"), false);
        watch.end();
        assertThat(flags()).isEmpty();
        assertThat(watch.watched()).isEmpty();
    }

    @Test
    void beginsWithTheYearsOfTheCalendar() {
        bars("AAPL", Optional.of("1989-12-29"), "1990-01-02", "1990-01-04");
        assertThat(flags()).containsExactly("AAPL MISSING_SESSIONS 1990-01-03 1.0");
    }
}
