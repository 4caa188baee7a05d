package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorPropertyTest {

    private static final int BARS = 600;
    /// Indicators whose values depend on more than a window.
    private static final Set<String> CUMULATIVE = Set.of("OBV", "AD");

    static Stream<IndicatorCatalogue> sets() {
        return Stream.of(IndicatorCatalogue.TALIB, IndicatorCatalogue.LEGACY);
    }

    static Stream<Arguments> columns() {
        return sets().flatMap(set -> set.warmups().keySet().stream().map(name -> Arguments.of(set, name)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void cuttingOrChangingTheFutureNeverChangesThePast(IndicatorCatalogue set) {
        for (int seed = 0; seed < 3; seed++) {
            BarColumns bars = withHoles(walk(seed), seed);
            SequencedMap<String, double[]> whole = set.columns(bars);
            for (int cut : new int[] {1, 2, 15, 40, 100, 333, BARS - 1}) {
                BarColumns other = bars.slice(0, BARS);
                spoil(other, cut);
                SequencedMap<String, double[]> early = set.columns(bars.slice(0, cut));
                SequencedMap<String, double[]> changed = set.columns(other);
                whole.forEach((name, column) -> {
                    assertSamePast(name, early.get(name), column, cut);
                    assertSamePast(name, changed.get(name), column, cut);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void firstValueComesRightAfterTheStatedWarmup(IndicatorCatalogue set) {
        set.columns(walk(1)).forEach((name, values) -> {
            int warmup = set.warmups().get(name);
            assertSamePast(name, values, undefined(BARS), warmup);
            assertThat(Arrays.stream(values).skip(warmup).filter(Double::isNaN))
                    .as(name)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void seriesUpToTheWarmupHasNoValueAndNoError(IndicatorCatalogue set) {
        for (int size = 0; size < 65; size++) {
            int bars = size;
            set.columns(walk(2).slice(0, size)).forEach((name, values) -> {
                int warmup = set.warmups().get(name);
                assertThat(values).as(name).hasSize(bars);
                assertSamePast(name, values, undefined(bars), Math.min(bars, warmup));
                assertThat(bars > warmup && Double.isNaN(values[warmup]))
                        .as(name)
                        .isFalse();
            });
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("columns")
    void valuesComeBackAfterAMissingBar(IndicatorCatalogue set, String name) {
        BarColumns bars = walk(4);
        double[] whole = set.columns(bars).get(name);
        BarColumns holed = bars.slice(0, BARS);
        for (double[] column : prices(holed)) {
            column[100] = Double.NaN;
        }
        holed.volume()[100] = Double.NaN;
        double[] values = set.columns(holed).get(name);
        int warmup = set.warmups().get(name);
        assertThat(Arrays.stream(values).skip(101 + warmup)).noneMatch(value -> Double.isNaN(value));
        if (!CUMULATIVE.contains(name)) {
            double last = whole[BARS - 1];
            assertThat(values[BARS - 1]).isCloseTo(last, within(1e-6 * Math.max(1, Math.abs(last))));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void missingVolumeLeavesPriceIndicatorsAlone(IndicatorCatalogue set) {
        BarColumns silent = walk(5);
        Arrays.fill(silent.volume(), Double.NaN);
        SequencedMap<String, double[]> expected = set.columns(walk(5));
        Set.of("OBV", "AD", "ADOSC_3_10", "MFI_14", "volume_avg10")
                .forEach(name -> expected.replace(name, undefined(BARS)));
        set.columns(silent).forEach((name, values) -> assertSamePast(name, values, expected.get(name), BARS));
    }

    private static void assertSamePast(String name, double[] actual, double[] expected, int rows) {
        assertThat(Arrays.mismatch(actual, 0, rows, expected, 0, rows))
                .as("first differing row of %s", name)
                .isEqualTo(-1);
    }

    private static double[] undefined(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private static List<double[]> prices(BarColumns bars) {
        return List.of(bars.open(), bars.high(), bars.low(), bars.close());
    }

    private static BarColumns walk(int seed) {
        Random random = new Random(seed);
        BarColumns bars = BarColumns.ofSize(BARS);
        double close = 100;
        for (int i = 0; i < BARS; i++) {
            double open = close;
            close = cents(open * Math.exp(random.nextGaussian() * 0.02));
            bars.time()[i] = i * 86_400L;
            bars.open()[i] = open;
            bars.close()[i] = close;
            bars.high()[i] = cents(Math.max(open, close) * (1.001 + random.nextDouble() * 0.02));
            bars.low()[i] = cents(Math.min(open, close) * (0.999 - random.nextDouble() * 0.02));
            bars.volume()[i] = 1000 + random.nextInt(100_000);
        }
        return bars;
    }

    private static double cents(double price) {
        return Math.round(price * 100) / 100.0;
    }

    private static BarColumns withHoles(BarColumns bars, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4 * seed; i++) {
            bars.volume()[random.nextInt(BARS)] = Double.NaN;
            prices(bars).get(random.nextInt(4))[random.nextInt(BARS)] = Double.NaN;
        }
        return bars;
    }

    /// Other values from row `from` on, of quite another size and with digits that are no short decimals.
    private static void spoil(BarColumns bars, int from) {
        for (int i = from; i < BARS; i++) {
            for (double[] column : prices(bars)) {
                column[i] = column[i] * Math.PI * 1e9 + i;
            }
            bars.volume()[i] = i % 5 == 0 ? Double.NaN : i / 3.0;
        }
    }
}
