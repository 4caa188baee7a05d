package io.zenmarket.readerswriters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.http.YahooHistory.CurrentSession;
import io.zenmarket.readerswriters.http.YahooHistory.Dividend;
import io.zenmarket.readerswriters.http.YahooHistory.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YahooBarsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 2);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final CurrentSession LONG_PAST = new CurrentSession(FROM, 0);
    private static final Instant NEXT_YEAR = Instant.parse("2025-01-15T12:00:00Z");

    private static YahooHistory history(ZoneId zone, CurrentSession current, List<Double> prices, String... times) {
        List<Long> seconds = Stream.of(times)
                .map(time -> Instant.parse(time).getEpochSecond())
                .toList();
        List<Double> volumes = Collections.nCopies(times.length, 1_000.0);
        YahooHistory.Quote quote = new YahooHistory.Quote(prices, prices, prices, prices, volumes);
        return new YahooHistory(zone, current, seconds, quote, List.of(), List.of());
    }

    private static YahooHistory with(YahooHistory history, List<Split> splits, List<Dividend> dividends) {
        return new YahooHistory(history.zone(), history.current(), history.time(), history.quote(), splits, dividends);
    }

    private static BarBlock block(YahooHistory history, Interval interval, Instant now) {
        YahooQuery query = new YahooQuery(List.of("X"), interval, FROM, TO, 1);
        return new YahooBars(query, "X", history, now).block("stub", "1");
    }

    private static List<String> times(BarBlock block) {
        return Arrays.stream(block.bars().time())
                .mapToObj(time -> Instant.ofEpochSecond(time).toString())
                .toList();
    }

    /// 09:30 in New York is 14:30 UTC in winter and 13:30 in summer; 10:00 in Auckland is 21:00 UTC of the day before.
    @Test
    void aDailyBarIsOfTheDateInTheExchangesZone() {
        YahooHistory newYork =
                history(NEW_YORK, LONG_PAST, List.of(1.0, 2.0), "2024-01-05T14:30:00Z", "2024-07-05T13:30:00Z");
        YahooHistory auckland = history(ZoneId.of("Pacific/Auckland"), LONG_PAST, List.of(1.0), "2024-01-07T21:00:00Z");

        assertThat(times(block(newYork, Interval.ONE_DAY, NEXT_YEAR)))
                .containsExactly("2024-01-05T00:00:00Z", "2024-07-05T00:00:00Z");
        assertThat(times(block(auckland, Interval.ONE_DAY, NEXT_YEAR))).containsExactly("2024-01-08T00:00:00Z");
    }

    @Test
    void aDailyBarIsLeftOutUntilItsSessionHasEnded() {
        Instant end = Instant.parse("2024-06-04T20:00:00Z");
        CurrentSession current = new CurrentSession(LocalDate.of(2024, 6, 4), end.getEpochSecond());
        YahooHistory history =
                history(NEW_YORK, current, List.of(1.0, 2.0), "2024-06-03T13:30:00Z", "2024-06-04T13:30:00Z");

        BarBlock before = block(history, Interval.ONE_DAY, end.minusSeconds(1));
        assertThat(times(before)).containsExactly("2024-06-03T00:00:00Z");
        assertThat(before.read()).isEqualTo(1);
        assertThat(block(history, Interval.ONE_DAY, end).size()).isEqualTo(2);
    }

    @Test
    void anIntradayBarKeepsItsInstantAndIsLeftOutUntilItHasEnded() {
        YahooHistory history =
                history(NEW_YORK, LONG_PAST, List.of(1.0, 2.0), "2024-06-04T13:30:00Z", "2024-06-04T13:35:00Z");

        BarBlock block = block(history, Interval.FIVE_MINUTES, Instant.parse("2024-06-04T13:39:59Z"));

        assertThat(times(block)).containsExactly("2024-06-04T13:30:00Z");
        assertThat(block(history, Interval.FIVE_MINUTES, Instant.parse("2024-06-04T13:40:00Z"))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void barsOutsideTheSessionsAskedForAreLeftOut() {
        YahooHistory history = history(
                NEW_YORK,
                LONG_PAST,
                List.of(1.0, 2.0, 3.0, 4.0),
                "2023-12-29T14:30:00Z",
                "2024-01-02T14:30:00Z",
                "2024-12-31T14:30:00Z",
                "2025-01-02T14:30:00Z");

        BarBlock block = block(history, Interval.ONE_DAY, NEXT_YEAR);

        assertThat(block.bars().close()).containsExactly(2.0, 3.0);
        assertThat(block.read()).isEqualTo(2);
    }

    /// The 2:1 of 2025 comes after the last session, so all is sent halved: 10 was 20, 0.5 was 1; before the 10:1 of
    /// July, 3 was 3 · 2 · 10 = 60.
    @Test
    void splitsAfterTheLastSessionAreUndoneButNotReported() {
        YahooHistory history = with(
                history(NEW_YORK, LONG_PAST, List.of(3.0, 10.0), "2024-06-04T13:30:00Z", "2024-07-05T13:30:00Z"),
                List.of(new Split(LocalDate.of(2024, 7, 5), 10), new Split(LocalDate.of(2025, 1, 3), 2)),
                List.of(new Dividend(LocalDate.of(2024, 7, 5), 0.5), new Dividend(LocalDate.of(2025, 1, 2), 0.5)));

        BarBlock block = block(history, Interval.ONE_DAY, NEXT_YEAR);

        assertThat(block.bars().close()).containsExactly(60.0, 20.0);
        assertThat(block.bars().volume()).containsExactly(50.0, 500.0);
        assertThat(block.aside().actions())
                .containsExactly(
                        new CorporateAction("X", LocalDate.of(2024, 7, 5), Kind.SPLIT, 10),
                        new CorporateAction("X", LocalDate.of(2024, 7, 5), Kind.DIVIDEND, 1));
    }

    @Test
    void aReverseSplitMakesEarlierPricesSmaller() {
        YahooHistory history = with(
                history(NEW_YORK, LONG_PAST, List.of(55.0), "2024-06-04T13:30:00Z"),
                List.of(new Split(LocalDate.of(2024, 6, 5), 0.1)),
                List.of());

        BarBlock block = block(history, Interval.ONE_DAY, NEXT_YEAR);

        assertThat(block.bars().close()).containsExactly(5.5);
        assertThat(block.bars().volume()).containsExactly(10_000.0);
    }

    @Test
    void partlyNullBarsAndWorthlessDividendsAreRejected() {
        YahooHistory whole = history(NEW_YORK, LONG_PAST, List.of(1.0), "2024-06-04T13:30:00Z");
        YahooHistory.Quote quote = whole.quote();
        YahooHistory.Quote cut = new YahooHistory.Quote(
                quote.open(), Collections.singletonList(null), quote.low(), quote.close(), quote.volume());
        YahooHistory history = new YahooHistory(
                NEW_YORK, LONG_PAST, whole.time(), cut, List.of(), List.of(new Dividend(LocalDate.of(2024, 6, 4), 0)));

        assertThat(block(history, Interval.ONE_DAY, NEXT_YEAR).aside().rejected())
                .extracting(RejectedRecord::line, RejectedRecord::rawText, RejectedRecord::reason)
                .containsExactly(
                        tuple(1L, "[1717507800,1.0,null,1.0,1.0,1000.0]", "bar, expected four prices, was partly null"),
                        tuple(0L, "Dividend[exDate=2024-06-04, amount=0.0]", "dividend, expected above zero, was 0.0"));
    }

    @Test
    void ofTwoBarsOfOneSessionTheLaterIsKept() {
        YahooHistory history = history(
                NEW_YORK,
                LONG_PAST,
                Arrays.asList(1.0, 2.0, 3.0, null),
                "2024-06-04T13:30:00Z",
                "2024-06-04T20:00:01Z",
                "2024-06-05T13:30:00Z",
                "2024-06-05T20:00:01Z");

        BarBlock block = block(history, Interval.ONE_DAY, NEXT_YEAR);

        assertThat(block.bars().close()).containsExactly(2.0, 3.0);
        assertThat(block.aside().rejected()).extracting(RejectedRecord::line).containsExactly(1L, 4L);
    }
}
