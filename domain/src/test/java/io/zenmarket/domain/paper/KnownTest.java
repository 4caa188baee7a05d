package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bars, splits and dividends that come when the session is done.
class KnownTest {

    private static final Rules TEN_SHARES = Rules.of(10_000).withSizing(new Sizing.Shares(10));
    private static final Map<Integer, List<Said>> BUY = Map.of(0, List.of(Papers.buy("AAA")));

    private static Known after(List<PaperDay> days, LateDividend... late) {
        SortedMap<LocalDate, Set<String>> absent = new TreeMap<>();
        days.forEach(day -> absent.put(day.date(), Set.copyOf(day.absent())));
        return new Known(absent, List.of(late));
    }

    private static Instrument seen(Known known, Instrument all) {
        return Instrument.asTraded(known.bars(all.series()), all.currency(), known.actions(all.actions()));
    }

    private static PaperState state(List<PaperDay> days) {
        PaperState state = PaperState.of(10_000);
        for (PaperDay day : days) {
            state = Papers.after(state, day);
        }
        return state;
    }

    /// 10 units bought at 100, a stop at 90. AAA has no bar on day 2, BBB has; in the night after day 3 come both
    /// bars of AAA, 25 and 26, and its split 4:1 of day 2. 40 units at 26 are 1,040, beside 9,000 of cash; the
    /// stop is at 22.5 then.
    @Test
    void aSplitThatComesWithALateBarActsAtTheNextBar() {
        Rules rules = TEN_SHARES.withExits(new Exits(new Distance.Fraction(0.1), Distance.NONE, Distance.NONE, 0));
        Market first = Papers.market(Papers.flat("AAA", 100, 100), Papers.flat("BBB", 50, 50, 50));
        PaperAccount account = Papers.account(first, rules, Map.of(), Map.of());
        List<PaperDay> days = new ArrayList<>(Papers.run(account, first, BUY));

        Instrument late = Papers.instrument(
                "AAA",
                List.of(new CorporateAction("AAA", Papers.day(2), CorporateAction.Kind.SPLIT, 4)),
                new double[] {100},
                new double[] {100},
                new double[] {25},
                new double[] {26});
        Market second = Papers.market(seen(after(days), late), Papers.flat("BBB", 50, 50, 50, 50));
        days.add(Papers.broker(account, second, BUY, state(days)).next());

        PaperDay last = days.getLast();
        assertThat(last.fills()).isEmpty();
        assertThat(last.ledger()).extracting(LedgerEntry::kind).containsExactly(LedgerEntry.Kind.SPLIT);
        assertThat(last.positions().getFirst().state().quantity()).isEqualTo(40);
        assertThat(last.positions().getFirst().state().stops().stop()).isEqualTo(22.5);
        assertThat(last.close().equity()).isEqualTo(new BigDecimal("10040.00"));
        assertThat(days).extracting(PaperDay::absent).containsExactly(List.of(), List.of(), List.of("AAA"), List.of());
        assertThat(Papers.run(account, second, BUY)).isEqualTo(days);
    }

    /// 10 units at 100, sold at the open of day 3 for 99; then the dividend of day 2 becomes known, 1.005 a unit:
    /// 10.05 on day 4, 10,000.05 in all. The replay has it in the same place.
    @Test
    void aLateDividendIsPaidOnWhatWasHeldWhenItWasDue() {
        Map<Integer, List<Said>> said = Map.of(0, List.of(Papers.buy("AAA")), 2, List.of(Papers.sell("AAA")));
        Market first = Papers.market(Papers.flat("AAA", 100, 100, 99, 99));
        PaperAccount account = Papers.account(first, TEN_SHARES, Map.of(), Map.of());
        List<PaperDay> days = new ArrayList<>(Papers.run(account, first, said));

        Known known = after(days, new LateDividend("AAA", Papers.day(2), 1.005, 10, Papers.day(3)));
        Instrument all = Papers.instrument(
                "AAA",
                List.of(new CorporateAction("AAA", Papers.day(2), CorporateAction.Kind.DIVIDEND, 1.005)),
                new double[] {100},
                new double[] {100},
                new double[] {99},
                new double[] {99},
                new double[] {99});
        Market second = Papers.market(seen(known, all));
        SimulatedBroker.Voices voices = Papers.voices(said, Set.of(), known.late());
        days.add(Papers.broker(account, second, state(days), voices).next());

        assertThat(days.getLast().ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.DIVIDEND);
            assertThat(entry.factor()).isEqualTo(1.005);
            assertThat(entry.amount()).isEqualTo(new BigDecimal("10.05"));
        });
        assertThat(days.getLast().close().equity()).isEqualTo(new BigDecimal("10000.05"));
        assertThat(Papers.run(Papers.broker(account, second, PaperState.of(10_000), voices)))
                .isEqualTo(days);
    }

    @Test
    void aBarOfADayThatWasNoSessionDoesNotCount() {
        SortedMap<LocalDate, Set<String>> absent =
                new TreeMap<>(Map.of(Papers.day(1), Set.of("BBB"), Papers.day(3), Set.of("AAA")));
        Known known = new Known(absent, List.of());

        assertThat(known.bars(Papers.flat("AAA", 10, 11, 12, 13, 14).series())
                        .bars()
                        .close())
                .containsExactly(10, 11, 14);
        assertThat(known.bars(Papers.flat("BBB", 10, 11, 12, 13, 14).series())
                        .bars()
                        .close())
                .containsExactly(10, 13, 14);
        assertThat(Known.NOTHING
                        .bars(Papers.flat("AAA", 10, 11).series())
                        .bars()
                        .close())
                .containsExactly(10, 11);
    }

    /// A random account whose bars come night by night.
    ///
    /// @param come the night in which each row of each symbol comes
    private record Nights(RandomPaper paper, List<Instrument> all, List<int[]> come) {

        static Nights of(long seed) {
            RandomPaper paper = RandomPaper.of(seed, seed % 2 == 0);
            Random random = new Random(seed);
            List<Instrument> all = IntStream.range(0, paper.market().size())
                    .mapToObj(paper.market()::instrument)
                    .toList();
            return new Nights(
                    paper, all, all.stream().map(one -> come(one, random)).toList());
        }

        /// Most rows come in the night of their day, some up to three nights later.
        private static int[] come(Instrument all, Random random) {
            return Arrays.stream(all.series().bars().time())
                    .mapToInt(time -> (int) (time / Papers.DAY - Papers.FIRST.toEpochDay()))
                    .map(day -> day == 0 || random.nextInt(5) > 0 ? day : day + 1 + random.nextInt(3))
                    .toArray();
        }

        /// A split or dividend comes with the first bar of its ex-date or after it.
        private static Instrument upTo(Instrument all, int[] come, int night) {
            BarColumns bars = all.series().bars();
            int[] rows = IntStream.range(0, bars.size())
                    .filter(row -> come[row] <= night)
                    .toArray();
            long last = bars.time()[rows[rows.length - 1]] / Papers.DAY;
            List<CorporateAction> actions = all.actions().stream()
                    .filter(action -> action.exDate().toEpochDay() <= last)
                    .toList();
            BarSeries series = new BarSeries(all.symbol(), all.series().interval(), bars.rows(rows));
            return Instrument.asTraded(series, all.currency(), actions);
        }

        Market market(Known known, int night) {
            return Market.of(
                    IntStream.range(0, all.size())
                            .mapToObj(i -> seen(known, upTo(all.get(i), come.get(i), night)))
                            .toList(),
                    252);
        }

        List<PaperDay> trade() {
            List<PaperDay> days = new ArrayList<>();
            for (int night = 0; night < LAST_NIGHT; night++) {
                days.addAll(Papers.run(
                        Papers.broker(paper.account(), market(after(days), night), paper.said(), state(days))));
            }
            return days;
        }
    }

    private static final int LAST_NIGHT = 125;

    @Test
    void aReplayIsTheSameBookWhateverBarsCameLate() {
        int absent = 0;
        for (long seed = 0; seed < 200; seed++) {
            Nights nights = Nights.of(seed);
            List<PaperDay> days = nights.trade();
            Market market = nights.market(after(days), LAST_NIGHT);
            List<PaperDay> replay =
                    Papers.run(nights.paper().account(), market, nights.paper().said());

            assertThat(replay).as("seed %s", seed).hasSameSizeAs(days);
            for (int i = 0; i < days.size(); i++) {
                assertLike("seed " + seed + ", day " + i, replay.get(i), days.get(i));
                absent += days.get(i).absent().size();
            }
        }
        assertThat(absent).isGreaterThan(1_000);
    }

    private static void assertLike(String where, PaperDay replay, PaperDay booked) {
        assertThat(replay.fills())
                .as(where)
                .usingElementComparator((one, other) -> one.like(other) ? 0 : 1)
                .isEqualTo(booked.fills());
        assertThat(replay.decisions())
                .as(where)
                .usingElementComparator((one, other) -> one.like(other) ? 0 : 1)
                .isEqualTo(booked.decisions());
        assertThat(replay.ledger()).as(where).isEqualTo(booked.ledger());
        assertThat(replay.close()).as(where).isEqualTo(booked.close());
    }
}
