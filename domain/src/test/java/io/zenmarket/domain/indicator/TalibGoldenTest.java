package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TalibGoldenTest {

    private static final Set<String> CANCELLING = Set.of("VAR_20", "STDDEV_20", "CORREL_hl_30");
    private static final Set<String> CROSSING_ZERO = Set.of(
            "MACD_12_26_9",
            "MACD_signal",
            "MACD_hist",
            "PPO_12_26",
            "TRIX_15",
            "ADOSC_3_10",
            "LINEARREG_SLOPE_14",
            "CCI_20");

    /// Where the true value is 0, TA-Lib's running sums leave some 1e-14 (STOCHRSI_d after three k of 0).
    private static final double ZERO = 1e-13;

    private static final BarColumns BARS = GoldenSpx.bars();
    private static final SequencedMap<String, double[]> EXPECTED = GoldenSpx.columns("expected-talib.csv.gz");
    private static final SequencedMap<String, double[]> ACTUAL = IndicatorCatalogue.TALIB.columns(BARS);

    static Stream<String> names() {
        return EXPECTED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void equalsTalibOnEveryBar(String name) {
        double[] expected = EXPECTED.get(name);
        double relative = CROSSING_ZERO.contains(name) ? 0 : CANCELLING.contains(name) ? 1e-8 : 1e-9;
        double absolute = CROSSING_ZERO.contains(name) ? 1e-9 * ColumnAssert.largest(expected) : ZERO;
        ColumnAssert.assertClose(ACTUAL.get(name), expected, relative, absolute);
    }

    @Test
    void hasTalibsColumnsInItsOrderOnAllBars() {
        assertThat(ACTUAL.sequencedKeySet()).containsExactlyElementsOf(EXPECTED.sequencedKeySet());
        assertThat(EXPECTED).hasSize(50);
        assertThat(BARS.size()).isEqualTo(5105);
    }

    @Test
    void volumeBalanceIsExact() {
        assertThat(ACTUAL.get("OBV")).containsExactly(EXPECTED.get("OBV"));
    }

    @Test
    void equalsAnIndependentComputationOfWildersIndicators() {
        SequencedMap<String, double[]> plain = GoldenSpx.columns("expected-wilder.csv.gz");
        Bollinger.Lines bands = new Bollinger(20, 2).values(BARS.close());
        ColumnAssert.assertClose(new Rsi(14).values(BARS.close()), plain.get("rsi14_wilder"), 1e-9);
        ColumnAssert.assertClose(new Atr(14).values(BARS), plain.get("atr14_wilder"), 1e-9);
        ColumnAssert.assertClose(new Ema(12).values(BARS.close()), plain.get("ema12"), 1e-9);
        ColumnAssert.assertClose(new Ema(26).values(BARS.close()), plain.get("ema26"), 1e-9);
        ColumnAssert.assertClose(bands.upper(), plain.get("bb_upper_pop"), 1e-9);
        ColumnAssert.assertClose(bands.lower(), plain.get("bb_lower_pop"), 1e-9);
    }
}
