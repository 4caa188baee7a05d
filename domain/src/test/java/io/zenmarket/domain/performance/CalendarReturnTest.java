package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.calendar.TradingCalendars;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarReturnTest {

    private static long[] dates(String... dates) {
        return Stream.of(dates)
                .mapToLong(date -> LocalDate.parse(date).toEpochDay() * 86_400)
                .toArray();
    }

    @Test
    void compoundsWithinMonthsAndYears() {
        double[] returns = {0.1, 0.1, -0.5, 1, 0.25};
        long[] times = dates("2019-12-30", "2019-12-31", "2020-01-02", "2020-03-02", "2021-03-01");
        List<CalendarReturn> months = CalendarReturn.monthly(returns, times);
        assertThat(months).extracting(CalendarReturn::year).containsExactly(2019, 2020, 2020, 2021);
        assertThat(months).extracting(CalendarReturn::month).containsExactly(12, 1, 3, 3);
        assertThat(months.getFirst().value()).isCloseTo(0.21, within(1e-12));
        List<CalendarReturn> years = CalendarReturn.yearly(returns, times);
        assertThat(years).extracting(CalendarReturn::year).containsExactly(2019, 2020, 2021);
        assertThat(years).extracting(CalendarReturn::month).containsOnly(0);
        assertThat(years.get(1).value()).isCloseTo(0, within(1e-12));
        assertThat(CalendarReturn.monthly(new double[0], new long[0])).isEmpty();
    }

    @Test
    void monthsOfADecadeCompoundToTheWhole() {
        double[] spx = Golden.column("spx-metrics/returns.csv.gz", 1);
        long[] times = Golden.dates("spx-metrics/returns.csv.gz", 0);
        List<CalendarReturn> months = CalendarReturn.monthly(spx, times);
        assertThat(months).hasSize(244);
        double[] values = months.stream().mapToDouble(CalendarReturn::value).toArray();
        assertThat(TotalReturn.of(values)).isCloseTo(TotalReturn.of(spx), within(1e-12));
        assertThat(PeriodsPerYear.infer(times)).isEqualTo(252);
    }

    @Test
    void aYearHasThisManyBars() {
        assertThat(PeriodsPerYear.EXCHANGE.of(Interval.ONE_DAY)).isEqualTo(252);
        assertThat(PeriodsPerYear.EXCHANGE.of(Interval.ONE_HOUR)).isEqualTo(252 * 7);
        assertThat(PeriodsPerYear.EXCHANGE.of(Interval.FIFTEEN_MINUTES)).isEqualTo(252 * 26);
        assertThat(PeriodsPerYear.EXCHANGE.of(Interval.FIVE_MINUTES)).isEqualTo(252 * 78);
        assertThat(PeriodsPerYear.EXCHANGE.of(Interval.ONE_MINUTE)).isEqualTo(252 * 390);
        assertThat(PeriodsPerYear.WEEKDAYS.of(Interval.ONE_HOUR)).isEqualTo(260 * 24);
        assertThat(PeriodsPerYear.ROUND_THE_CLOCK.of(Interval.ONE_DAY)).isEqualTo(365);
        assertThat(PeriodsPerYear.ROUND_THE_CLOCK.of(Interval.ONE_MINUTE)).isEqualTo(365 * 1440);
    }

    @Test
    void judgesTheBarsOfAYearFromTheTimes() {
        assertThat(PeriodsPerYear.infer(every(86_400, 100))).isEqualTo(365);
        assertThat(PeriodsPerYear.infer(every(7 * 86_400, 100))).isEqualTo(52);
        assertThat(PeriodsPerYear.infer(every(60, 10_000))).isEqualTo(365 * 1440);
        assertThat(PeriodsPerYear.infer(dates("2020-01-31", "2020-02-29", "2020-03-31")))
                .isEqualTo(12);
        assertThat(PeriodsPerYear.infer(dates("2020-03-31", "2020-06-30", "2020-09-30")))
                .isEqualTo(4);
        assertThat(PeriodsPerYear.infer(dates("2018-12-31", "2019-12-31", "2020-12-31")))
                .isEqualTo(1);
        assertThat(PeriodsPerYear.infer(new long[0])).isEqualTo(252);
        // A Monday's session, minute by minute.
        long[] session = IntStream.range(0, 390)
                .mapToLong(minute -> dates("2024-01-08")[0] + 52_200 + 60L * minute)
                .toArray();
        assertThat(PeriodsPerYear.infer(session)).isEqualTo(252 * 390);
    }

    @Test
    void judgesTheBarsOfAYearFromTheCalendar() {
        TradingCalendar newYork = TradingCalendars.of("XNYS");
        TradingCalendar frankfurt = TradingCalendars.of("XETR");
        TradingCalendar forex = TradingCalendars.of("FOREX");
        TradingCalendar always = TradingCalendars.of("ALWAYS");
        long[] weekdays = dates("2024-01-08", "2024-01-09", "2024-01-10", "2024-01-11", "2024-01-12");
        assertThat(PeriodsPerYear.infer(weekdays, newYork)).isEqualTo(252);
        assertThat(PeriodsPerYear.infer(weekdays, frankfurt)).isEqualTo(254);
        assertThat(PeriodsPerYear.infer(weekdays, forex)).isEqualTo(260);
        assertThat(PeriodsPerYear.infer(every(86_400, 100), always)).isEqualTo(365);
        assertThat(PeriodsPerYear.infer(every(7 * 86_400, 100), frankfurt)).isEqualTo(52);
        // Hours of a Monday: 8.5 in Frankfurt, the last of them short.
        long[] hours = LongStream.range(8, 17)
                .map(hour -> dates("2024-01-08")[0] + 3_600 * hour)
                .toArray();
        assertThat(PeriodsPerYear.infer(hours, frankfurt)).isEqualTo(254 * 9);
        assertThat(PeriodsPerYear.infer(hours, forex)).isEqualTo(260 * 24);
        // Another market's week: as the times have it.
        assertThat(PeriodsPerYear.infer(every(86_400, 100), newYork)).isEqualTo(365);
        assertThat(PeriodsPerYear.infer(weekdays, always)).isEqualTo(252);
    }

    private static long[] every(long seconds, int count) {
        return LongStream.range(0, count).map(i -> i * seconds).toArray();
    }
}
