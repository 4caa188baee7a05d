package io.zenmarket.domain.indicator;

import static io.zenmarket.domain.indicator.ColumnAssert.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Small cases worked by hand, on one series.
class AverageIndicatorsTest {

    private static final double NONE = Double.NaN;
    private static final double NEAR = 1e-14;

    @Test
    void simpleMeanSkipsOnlyTheWindowsThatHoldAMissingValue() {
        double[] means = new Sma(2).values(new double[] {1, 2, NONE, 4, 5, Double.POSITIVE_INFINITY, 7, 8});
        assertThat(means).containsExactly(NONE, 1.5, NONE, NONE, 4.5, NONE, NONE, 7.5);
    }

    @Test
    void exponentialMeanStartsFromTheSimpleOneAndRestartsAfterAMissingValue() {
        // k = 2 / (3 + 1) = 0.5: 2, 2 + 0.5 (4 − 2) = 3, 3 + 0.5 (8 − 3) = 5.5; then again from (6 + 7 + 8) / 3
        double[] means = new Ema(3).values(new double[] {1, 2, 3, 4, 8, NONE, 6, 7, 8, 9});
        assertThat(means).containsExactly(NONE, NONE, 2, 3, 5.5, NONE, NONE, NONE, 7, 8);
    }

    @Test
    void weightedMeanCountsTheNewestMost() {
        // (1·1 + 2·2 + 3·6) / 6 = 23 / 6
        assertClose(new Wma(3).values(new double[] {1, 2, 6}), new double[] {NONE, NONE, 23 / 6.0}, NEAR);
        assertThat(new Wma(2).values(new double[] {1, NONE, 3, 6})).containsExactly(NONE, NONE, NONE, 5);
    }

    @Test
    void regressionLineThroughThreePoints() {
        // 1, 3, 2: slope (2 − 1) / 2, mean 2, one bar from the middle to the end
        LinearRegression.Lines line = new LinearRegression(3).values(new double[] {1, 3, 2});
        assertThat(line.slope()).containsExactly(NONE, NONE, 0.5);
        assertThat(line.value()).containsExactly(NONE, NONE, 2.5);
    }

    @Test
    void macdSeedsBothAveragesForTheSameBar() {
        // fast is x itself; slow (k = 2/3): 4.5, 9.5, 67/6; macd 1.5, 2.5, 5/6; signal 2, 2 + 2/3 (5/6 − 2) = 11/9
        Macd.Lines lines = new Macd(1, 2, 2).values(new double[] {3, 6, 12, 12});
        assertClose(lines.macd(), new double[] {NONE, NONE, 2.5, 5 / 6.0}, NEAR);
        assertClose(lines.signal(), new double[] {NONE, NONE, 2, 11 / 9.0}, NEAR);
        assertClose(lines.histogram(), new double[] {NONE, NONE, 0.5, 5 / 6.0 - 11 / 9.0}, NEAR);
    }

    @Test
    void macdTakesTheFastSeedFromTheBarsBeforeTheSlowOnesFirstValue() {
        // EMA(2) seeded with (2 + 9) / 2, not with (1 + 2) / 2; slow is the mean 4
        assertThat(new Macd(2, 3, 1).values(new double[] {1, 2, 9}).macd()).containsExactly(NONE, NONE, 1.5);
    }

    @Test
    void bandsDivideByTheCountAndTheLegacyOnesByOneLess() {
        double[] series = {2, 4, 4, 6};
        Bollinger.Lines bands = new Bollinger(4, 2).values(series);
        Bollinger.Lines legacy = new LegacyBollinger(4, 2).values(series);
        assertThat(bands.upper()[3]).isEqualTo(4 + 2 * Math.sqrt(2));
        assertThat(bands.middle()[3]).isEqualTo(4);
        assertThat(bands.lower()[3]).isEqualTo(4 - 2 * Math.sqrt(2));
        assertThat(legacy.upper()[3]).isEqualTo(4 + 2 * Math.sqrt(8 / 3.0));
        assertThat(legacy.lower()[3]).isEqualTo(4 - 2 * Math.sqrt(8 / 3.0));
        assertThat(new Variance(4).values(series)[3]).isEqualTo(2);
    }

    @Test
    void wildersStrengthOfThreeChanges() {
        // +1, −0.5, +1: G, L = 0.5, 0.25, then (0.5 + 1) / 2, 0.25 / 2
        double[] strength = new Rsi(2).values(new double[] {10, 11, 10.5, 11.5});
        assertClose(strength, new double[] {NONE, NONE, 200 / 3.0, 600 / 7.0}, NEAR);
    }

    @Test
    void strengthIsFullNoneOrUndefined() {
        double[] flat = new double[40];
        Arrays.fill(flat, 0.1);
        double[] rising = new double[40];
        Arrays.setAll(rising, i -> 1 + i / 7.0);
        double[] falling = new double[40];
        Arrays.setAll(falling, i -> 9 - i / 7.0);
        assertThat(new Rsi(14).values(flat)).containsOnly(NONE);
        assertThat(new StochRsi(14, 5, 3).values(flat)).satisfies(lines -> {
            assertThat(lines.k()).containsOnly(NONE);
            assertThat(lines.d()).containsOnly(NONE);
        });
        assertThat(new Rsi(14).values(rising)[39]).isEqualTo(100);
        assertThat(new LegacyRsi(14).values(rising)[39]).isEqualTo(100);
        assertThat(new Rsi(14).values(falling)[39]).isZero();
        assertThat(new LegacyRsi(14).values(falling)[39]).isZero();
    }

    @Test
    void changesInUnitsAndInPercent() {
        double[] series = {100, 0, 110, 5, 99};
        assertThat(new Momentum(2).values(series)).containsExactly(NONE, NONE, 10, 5, -11);
        assertClose(new Roc(2).values(series), new double[] {NONE, NONE, 10, NONE, -10}, NEAR);
    }

    @Test
    void impossibleParametersAreRefusedByName() {
        assertThatThrownBy(() -> new Sma(0)).hasMessage("sma: period: expected a length from 1 to 100000000, was 0");
        assertThatThrownBy(() -> new Macd(26, 12, 9))
                .hasMessage("macd: slow: expected a length from 27 to 100000000, was 12");
        assertThatThrownBy(() -> new Bollinger(20, NONE))
                .hasMessage("bollinger: width: expected a number above zero, was NaN");
        assertThatThrownBy(() -> new ParabolicSar(0.3, 0.2))
                .hasMessage("parabolic sar: step: expected at most 0.2, was 0.3");
        assertThatThrownBy(() -> new Correlation(5).values(new double[3], new double[4]))
                .hasMessage("correlation: expected two series of one length, was 3 and 4");
    }
}
