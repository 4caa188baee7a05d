package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoLookAheadTest {

    private static final int BARS = 500;
    private static final List<Integer> CUTS = List.of(1, 2, 15, 40, 100, 250, 333, BARS - 1);

    /// The whole catalogue with its defaults, with other parameters, and ta4j.
    static Stream<Strategy> strategies() {
        Stream<Strategy> defaults = StrategyCatalogue.entries().stream().map(entry -> entry.create(entry.defaults()));
        return Stream.concat(
                defaults,
                Stream.of(
                        new SmaCross(2, 5),
                        new EmaCross(3, 8),
                        new MacdCross(3, 6, 4),
                        new RsiReversion(3, 40, 50, 60),
                        new BollingerReversion(5, 1),
                        new BollingerBreakout(5, 1),
                        new DonchianBreakout(5, 2),
                        new RocMomentum(3, 0.02),
                        new AtrTrend(3, 1),
                        new ScoreSignals(0.6),
                        new SentimentTilt(0.1, -0.3, 10),
                        new Ta4jStrategy("cross", Ta4jExamples::smaCross),
                        new Ta4jStrategy("momentum", Ta4jExamples::momentumWithStop)));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void cuttingOrChangingTheFutureNeverChangesAPastDecision(Strategy strategy) {
        int found = 0;
        for (int seed = 0; seed < 4; seed++) {
            BarSeries series = walk(seed);
            double[] sentiment = sentiment(seed);
            List<String> whole = Decided.by(strategy, of(series, sentiment));
            found += whole.size();
            for (int cut : CUTS) {
                List<String> past =
                        whole.stream().filter(text -> bar(text) < cut).toList();
                assertThat(Decided.by(strategy, of(first(series, cut), Arrays.copyOf(sentiment, cut))))
                        .isEqualTo(past);
                assertThat(Decided.by(strategy, of(spoilt(series, cut), spoilt(sentiment, cut))))
                        .filteredOn(text -> bar(text) < cut)
                        .isEqualTo(past);
            }
        }
        assertThat(found).as("decisions met").isPositive();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void nothingIsDecidedBeforeTheWarmupNorWithoutBars(Strategy strategy) {
        for (int seed = 0; seed < 4; seed++) {
            int warmup = strategy.warmup();
            assertThat(Decided.by(strategy, of(walk(seed), sentiment(seed))))
                    .allMatch(text -> bar(text) >= warmup && bar(text) < BARS);
            for (int size : new int[] {0, 1, 2, Math.min(BARS, warmup)}) {
                BarSeries few = first(walk(seed), size);
                assertThat(Decided.by(strategy, of(few, Arrays.copyOf(sentiment(seed), size))))
                        .hasSizeLessThanOrEqualTo(Math.max(0, size - warmup));
            }
        }
    }

    private static int bar(String text) {
        return Integer.parseInt(text.substring(0, text.indexOf(':')));
    }

    private static Indicators of(BarSeries series, double[] sentiment) {
        return Indicators.of(series, Map.of(SentimentTilt.COLUMN, sentiment));
    }

    private static BarSeries first(BarSeries series, int size) {
        return new BarSeries(series.symbol(), series.interval(), series.bars().slice(0, size));
    }

    /// Days with gaps between them and without some volumes; with an odd seed also without some prices.
    private static BarSeries walk(int seed) {
        Random random = new Random(seed);
        BarColumns bars = BarColumns.ofSize(BARS);
        double close = 100;
        long day = 10_000;
        for (int i = 0; i < BARS; i++) {
            double open = close;
            close = Math.round(100 * open * Math.exp(random.nextGaussian() * 0.02)) / 100.0;
            day += 1 + (random.nextInt(10) == 0 ? random.nextInt(30) : 0);
            bars.time()[i] = day * 86_400;
            bars.open()[i] = open;
            bars.high()[i] = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            bars.low()[i] = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            bars.close()[i] = close;
            bars.volume()[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000);
        }
        for (int i = 0; i < 3 * (seed % 2); i++) {
            bars.close()[random.nextInt(BARS)] = Double.NaN;
            bars.high()[random.nextInt(BARS)] = Double.NaN;
        }
        return new BarSeries("T", Interval.ONE_DAY, bars);
    }

    private static double[] sentiment(int seed) {
        Random random = new Random(seed);
        double[] sentiment = random.doubles(BARS, -1, 1).toArray();
        Arrays.setAll(sentiment, i -> random.nextInt(3) == 0 ? Double.NaN : sentiment[i]);
        return sentiment;
    }

    /// Other times, prices of quite another size, and volumes from bar `from` on.
    private static BarSeries spoilt(BarSeries series, int from) {
        BarColumns bars = series.bars().slice(0, BARS);
        for (int i = from; i < BARS; i++) {
            bars.time()[i] += 1000 * 86_400L;
            for (double[] column : List.of(bars.open(), bars.high(), bars.low(), bars.close())) {
                column[i] = column[i] * 1e6 / (1 + i % 3);
            }
            bars.volume()[i] = i % 5 == 0 ? Double.NaN : i / 3.0;
        }
        return new BarSeries(series.symbol(), series.interval(), bars);
    }

    private static double[] spoilt(double[] sentiment, int from) {
        double[] changed = sentiment.clone();
        for (int i = from; i < BARS; i++) {
            changed[i] = i % 2 == 0 ? 1 : -1;
        }
        return changed;
    }
}
