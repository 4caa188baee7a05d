package io.zenmarket.domain.indicator;

import static io.zenmarket.domain.indicator.ColumnAssert.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small cases worked by hand, on bars.
class BarIndicatorsTest {

    private static final double NONE = Double.NaN;
    private static final double NEAR = 1e-14;

    @Test
    void trueRangeBridgesGapsAndItsMeansDifferBySmoothing() {
        BarColumns bars = bars(of(10, 11, 14, 13), of(8, 9, 12, 12), of(9, 10, 13, 12.5));
        assertThat(new TrueRange().values(bars)).containsExactly(NONE, 2, 4, 1);
        assertThat(new Atr(2).values(bars)).containsExactly(NONE, NONE, 3, 2);
        assertThat(new LegacyAtr(2).values(bars)).containsExactly(NONE, 2, 3, 2.5);
        assertThat(new Natr(2).values(bars)[3]).isEqualTo(16);
    }

    @Test
    void directionalMovementOfThreeSteps() {
        // +DM 2, 1, 0; −DM 0, 0, 1; TR 3, 2, 3; sums: 2, 2 − 1 + 1, 2 − 1 + 0 | 0, 0, 1 | 3, 3.5, 4.75
        BarColumns bars = bars(of(10, 12, 13, 13), of(8, 9, 11, 10), of(9, 11, 12, 11));
        DirectionalMovement.Lines lines = new DirectionalMovement(2).values(bars);
        assertClose(lines.plus(), of(NONE, NONE, 200 / 3.5, 100 / 4.75), NEAR);
        assertClose(lines.minus(), of(NONE, NONE, 0, 100 / 4.75), NEAR);
        assertThat(lines.dx()).containsExactly(NONE, NONE, 100, 0);
        assertThat(new Adx(2).values(bars)).containsExactly(NONE, NONE, NONE, 50);
    }

    @Test
    void closeInItsRange() {
        BarColumns bars = bars(of(5, 6, 7), of(3, 4, 5), of(4, 6, 6));
        FastStochastic.Lines fast = new FastStochastic(2, 2).values(bars);
        assertClose(fast.k(), of(NONE, NONE, 200 / 3.0), NEAR);
        assertClose(fast.d(), of(NONE, NONE, 250 / 3.0), NEAR);
        assertClose(new Stochastic(2, 2, 1).values(bars).k(), of(NONE, NONE, 250 / 3.0), NEAR);
        assertClose(new WilliamsR(2).values(bars), of(NONE, 0, -100 / 3.0), NEAR);
    }

    @Test
    void barsWithoutAnyMoveHaveNoOscillatorValue() {
        double[] flat = new double[80];
        Arrays.fill(flat, 12.3);
        BarColumns bars = bars(flat, flat, flat);
        assertThat(new Stochastic(14, 3, 3).values(bars).k()).containsOnly(NONE);
        assertThat(new WilliamsR(14).values(bars)).containsOnly(NONE);
        assertThat(new Cci(20).values(bars)).containsOnly(NONE);
        assertThat(new Adx(14).values(bars)).containsOnly(NONE);
        assertThat(new UltimateOscillator(7, 14, 28).values(bars)).containsOnly(NONE);
        assertThat(new Atr(14).values(bars)[79]).isZero();
    }

    @Test
    void volumeOfRisesLessThatOfFalls() {
        double[] close = {1, 2, 2, 1, 3};
        BarColumns bars = bars(close, close, close);
        System.arraycopy(of(10, 5, 7, 3, NONE), 0, bars.volume(), 0, 5);
        assertThat(new Obv().values(bars)).containsExactly(10, 15, 15, 12, NONE);
        bars.volume()[1] = NONE;
        assertThat(new Obv().values(bars)).containsExactly(10, NONE, 10, 7, NONE);
        assertThat(new VolumeAverage(2).values(bars)).containsExactly(NONE, NONE, NONE, 5, NONE);
    }

    @Test
    void moneyFlowOfOneRiseAndOneFall() {
        double[] price = {10, 12, 11};
        BarColumns bars = bars(price, price, price);
        System.arraycopy(of(1, 2, 3), 0, bars.volume(), 0, 3);
        assertClose(new Mfi(2).values(bars), of(NONE, NONE, 2400 / 57.0), NEAR);
    }

    @Test
    void channelIndexMeasuresInMeanDeviations() {
        // 1, 2, 6: mean 3, mean deviation (2 + 1 + 3) / 3 = 2, (6 − 3) / (0.015 · 2)
        double[] price = {1, 2, 6};
        assertClose(new Cci(3).values(bars(price, price, price)), of(NONE, NONE, 100), NEAR);
    }

    @Test
    void newestOfEqualExtremesCountsForAroon() {
        Aroon.Lines lines = new Aroon(2).values(bars(of(3, 1, 2), of(1, 1, 1.5), of(2, 1, 2)));
        assertThat(lines.up()).containsExactly(NONE, NONE, 0);
        assertThat(lines.down()).containsExactly(NONE, NONE, 50);
    }

    @Test
    void channelOfHighsAndLows() {
        Donchian.Lines lines = new Donchian(2).values(bars(of(5, 7, 6), of(4, 3, 5), of(5, 5, 5)));
        assertThat(lines.upper()).containsExactly(NONE, 7, 7);
        assertThat(lines.lower()).containsExactly(NONE, 3, 3);
        assertThat(lines.middle()).containsExactly(NONE, 5, 5);
    }

    @Test
    void stopFollowsARiseAndTurnsWhenTouched() {
        // 9; 9 + 0.02 (11 − 9) = 9.04; 9.04 + 0.04 (12 − 9.04) = 9.1584 is touched by 8: the stop becomes the top, 12
        BarColumns bars = bars(of(10, 11, 12, 11.5), of(9, 10, 11, 8), of(9.5, 10.5, 11.5, 8.5));
        assertClose(new ParabolicSar(0.02, 0.2).values(bars), of(NONE, 9, 9.04, 12), NEAR);
    }

    @Test
    void stopAboveAFallIsTheMirrorImageOfTheStopBelowARise() {
        BarColumns bars = bars(of(-9, -10, -11, -8), of(-10, -11, -12, -11.5), of(-9.5, -10.5, -11.5, -8.5));
        assertClose(new ParabolicSar(0.02, 0.2).values(bars), of(NONE, -9, -9.04, -12), NEAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 1999, 5000})
    void highestAndLowestEqualAPlainSearch(int period) {
        Random random = new Random(period);
        double[] series = random.ints(2000, 0, 50)
                .mapToDouble(x -> random.nextInt(300) == 0 ? NONE : x)
                .toArray();
        double[] highest = new double[series.length];
        double[] lowest = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            double[] window = IntStream.rangeClosed(i - period + 1, i)
                    .mapToDouble(row -> row < 0 ? NONE : series[row])
                    .toArray();
            highest[i] = Arrays.stream(window).max().orElseThrow();
            lowest[i] = Arrays.stream(window).min().orElseThrow();
        }
        assertThat(new RollingMax(period).values(series)).containsExactly(highest);
        assertThat(new RollingMin(period).values(series)).containsExactly(lowest);
    }

    private static double[] of(double... values) {
        return values;
    }

    private static BarColumns bars(double[] high, double[] low, double[] close) {
        return new BarColumns(new long[high.length], close, high, low, close, new double[high.length]);
    }
}
