package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Rebalance MONTHLY = Rebalance.Calendar.MONTHLY;

    @Test
    void momentumIsTheReturnUpToTheSkippedBars() {
        Indicators indicators = daily("A", "2024-01-01", 100, 110, 121, 60.5, 242);
        assertThat(new MomentumScore(2, 1).scores(indicators))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 0.1, 0.1, -0.5}, within(1e-15));
        assertThat(new MomentumScore(2, 0).scores(indicators)[4]).isEqualTo(1);
    }

    @Test
    void momentumRefusesToSkipAll() {
        assertThatThrownBy(() -> new MomentumScore(5, 5))
                .hasMessage("momentum: expected 0 <= skip < lookback, was skip 5, lookback 5");
    }

    /// May ended on a Friday, June on a Sunday; the last bar of all, 2024-07-01, is followed by none.
    @Test
    void lastBarOfTheMonthDecides() {
        List<Indicators> universe = List.of(
                at(
                        "A",
                        new String[] {"2024-05-30", "2024-05-31", "2024-06-27", "2024-06-28", "2024-07-01"},
                        10,
                        11,
                        11,
                        10,
                        99),
                at(
                        "B",
                        new String[] {"2024-05-30", "2024-05-31", "2024-06-27", "2024-06-28", "2024-07-01"},
                        10,
                        10,
                        10,
                        11,
                        1));
        TargetWeights weights = best(1, MONTHLY).weights(universe);
        assertThat(weights.symbols()).containsExactly("A", "B");
        assertThat(weights.times()).containsExactly(time("2024-05-31"), time("2024-06-28"));
        assertThat(weights.weights()).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    }

    /// B's market is closed on 2024-05-31: it is ranked by its bar of the day before. C is gone since April.
    @Test
    void symbolIsRankedByItsLastBarOfThePeriodIfItHasOne() {
        List<Indicators> universe = List.of(
                at("A", new String[] {"2024-05-30", "2024-05-31", "2024-06-03"}, 10, 11, 11),
                at("B", new String[] {"2024-05-29", "2024-05-30", "2024-06-03"}, 10, 12, 12),
                at("C", new String[] {"2024-04-29", "2024-04-30"}, 10, 20));
        TargetWeights weights = best(1, MONTHLY).weights(universe);
        assertThat(weights.times()).containsExactly(time("2024-04-30"), time("2024-05-31"));
        assertThat(weights.weights()).isDeepEqualTo(new double[][] {{0, 0, 1}, {0, 1, 0}});
    }

    @Test
    void firstDecisionIsTheFirstWithARankedSymbol() {
        Rotation rotation =
                new Rotation(new MomentumScore(3, 0), Selection.of(new Quota(1)), new Rebalance.EveryBars(2));
        TargetWeights weights = rotation.weights(List.of(daily("A", "2024-01-01", 1, 2, 3, 4, 5, 6, 7)));
        assertThat(weights.times()).containsExactly(time("2024-01-04"), time("2024-01-06"));
        assertThat(best(1, MONTHLY).weights(List.of()).size()).isZero();
    }

    @Test
    void lackOfAnyRankedSymbolIsDecidedAsCash() {
        List<Indicators> universe = List.of(
                at("A", new String[] {"2024-04-29", "2024-04-30"}, 10, 20),
                at("B", new String[] {"2024-05-31", "2024-06-03"}, 10, 10));
        assertThat(best(1, MONTHLY).weights(universe).weights()).isDeepEqualTo(new double[][] {{1, 0}, {0, 0}});
    }

    /// Returns of A: 10 % and −10 %, deviation 10; of B: 30 % and −10 %, deviation 20; C's do not vary.
    @Test
    void calmSymbolsWeighMore() {
        Selection calm = new Selection(
                new Quota(3), Quota.NONE, new Weighting.InverseVolatility(2), Double.NEGATIVE_INFINITY, 0.9);
        Rotation rotation = new Rotation(new MomentumScore(1, 0), calm, new Rebalance.EveryBars(3));
        TargetWeights weights = rotation.weights(List.of(
                daily("A", "2024-01-01", 100, 110, 99, 99),
                daily("B", "2024-01-01", 100, 130, 117, 117),
                daily("C", "2024-01-01", 100, 100, 100, 100)));
        assertThat(weights.weights()[0]).containsExactly(new double[] {0.6, 0.3, 0}, within(1e-12));
    }

    @Test
    void refusesASymbolTwice() {
        Indicators twice = daily("A", "2024-01-01", 1);
        assertThatThrownBy(() -> best(1, MONTHLY).weights(List.of(twice, twice)))
                .hasMessage("universe: expected each symbol once, was [A, A]");
    }

    @Test
    void momentumOfTheCatalogueTakesItsParametersInOrder() {
        assertThat(StrategyCatalogue.rotation("momentum-ranking").create(MONTHLY, 252, 21, 10, 5, 0.02, 63, 0.5))
                .isEqualTo(new Rotation(
                        new MomentumScore(252, 21),
                        new Selection(new Quota(10), new Quota(5), new Weighting.InverseVolatility(63), 0.02, 0.5),
                        MONTHLY));
        assertThat(StrategyCatalogue.rotation("momentum-ranking").create(MONTHLY, 9, 2, 0.1, 0, -1, 0, 1))
                .isEqualTo(new Rotation(new MomentumScore(9, 2), Selection.of(new Quota(0.1)), MONTHLY));
    }

    /// The last bar of a cut time line is followed by none, so that nothing is decided at it yet.
    @Test
    void cuttingOrChangingTheFutureNeverChangesAPastDecision() {
        Selection selection = new Selection(new Quota(0.3), new Quota(2), new Weighting.InverseVolatility(5), 0.01, 1);
        for (Rebalance rebalance : List.of(MONTHLY, Rebalance.Calendar.WEEKLY, new Rebalance.EveryBars(7))) {
            Rotation rotation = new Rotation(new MomentumScore(20, 3), selection, rebalance);
            TargetWeights whole = rotation.weights(universe(1, 600, 600));
            assertThat(whole.size()).isGreaterThan(15);
            for (int cut : new int[] {1, 2, 50, 222, 431, 599}) {
                List<String> past = before(whole, cut - 1);
                assertThat(before(rotation.weights(universe(1, cut, cut)), 600)).isEqualTo(past);
                assertThat(before(rotation.weights(universe(1, cut, 600)), cut)).isEqualTo(before(whole, cut));
            }
        }
    }

    @Test
    void orderOfTheUniverseDoesNotMatter() {
        Rotation rotation = best(0.5, MONTHLY);
        List<Indicators> universe = universe(2, 300, 300);
        TargetWeights weights = rotation.weights(universe);
        TargetWeights reversed = rotation.weights(universe.reversed());
        int last = universe.size() - 1;
        for (int i = 0; i < weights.size(); i++) {
            double[] row = reversed.weights()[i];
            assertThat(weights.weights()[i])
                    .containsExactly(IntStream.rangeClosed(0, last)
                            .mapToDouble(s -> row[last - s])
                            .toArray());
        }
    }

    private static Rotation best(double top, Rebalance rebalance) {
        return new Rotation(new MomentumScore(1, 0), Selection.of(new Quota(top)), rebalance);
    }

    /// Decisions before a day, as text.
    private static List<String> before(TargetWeights weights, int day) {
        return IntStream.range(0, weights.size())
                .filter(i -> weights.times()[i] < day * 86_400L)
                .mapToObj(i -> weights.times()[i] + Arrays.toString(weights.weights()[i]))
                .toList();
    }

    /// Eight symbols over the days from 0 on: one with all of them, others with a share of them or an early
    /// end; prices from day `changed` on are others than those of a universe that changes later.
    private static List<Indicators> universe(int seed, int changed, int days) {
        List<Indicators> universe = new ArrayList<>();
        for (int symbol = 0; symbol < 8; symbol++) {
            Random random = new Random(100L * seed + symbol);
            List<double[]> rows = new ArrayList<>();
            double price = 100;
            for (int day = 0; day < days; day++) {
                price *= Math.exp(random.nextGaussian() * 0.02);
                boolean open = random.nextInt(10) >= symbol && (symbol != 3 || day < 300);
                if (open || symbol == 0) {
                    rows.add(new double[] {day, day < changed ? price : 1000 + 100 * symbol * (day % 3)});
                }
            }
            universe.add(of(
                    "S" + symbol,
                    rows.stream().mapToLong(row -> (long) row[0] * 86_400).toArray(),
                    rows.stream().mapToDouble(row -> row[1]).toArray()));
        }
        return universe;
    }

    private static Indicators daily(String symbol, String first, double... closes) {
        return of(
                symbol,
                IntStream.range(0, closes.length)
                        .mapToLong(i -> time(first) + i * 86_400L)
                        .toArray(),
                closes);
    }

    private static Indicators at(String symbol, String[] dates, double... closes) {
        return of(symbol, Arrays.stream(dates).mapToLong(RotationTest::time).toArray(), closes);
    }

    private static Indicators of(String symbol, long[] times, double... closes) {
        BarColumns bars = new BarColumns(times, closes, closes, closes, closes, closes);
        return Indicators.of(new BarSeries(symbol, Interval.ONE_DAY, bars));
    }

    private static long time(String date) {
        return LocalDate.parse(date).toEpochDay() * 86_400;
    }
}
