package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationaryBootstrapTest {

    private static final double[] SPX = Golden.column("spx-metrics/returns.csv.gz", 1);

    /// The JDK's generator of that name is the same algorithm.
    @Test
    void randomNumbersAreSplitmix64() {
        SplitMix ours = new SplitMix(1234567);
        SplittableRandom reference = new SplittableRandom(1234567);
        for (int i = 0; i < 1000; i++) {
            assertThat(ours.next()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void oneSeedGivesOneIntervalAndAnotherAnother() {
        var first = new StationaryBootstrap(17, 200, 5).distribution(SPX, TotalReturn::of);
        assertThat(new StationaryBootstrap(17, 200, 5).distribution(SPX, TotalReturn::of))
                .isEqualTo(first);
        assertThat(new StationaryBootstrap(17, 200, 6).distribution(SPX, TotalReturn::of))
                .isNotEqualTo(first);
    }

    @Test
    void moreResamplesBeginWithTheSame() {
        double[] some = new StationaryBootstrap(17, 50, 5).distribution(SPX, TotalReturn::of);
        double[] more = new StationaryBootstrap(17, 80, 5).distribution(SPX, TotalReturn::of);
        assertThat(Arrays.copyOf(more, 50)).isEqualTo(some);
    }

    /// A series that counts its bars shows where each block ends: where the next value is not one more.
    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 20})
    void blocksHaveTheMeanLengthAsked(double meanBlock) {
        double[] bars = new double[5000];
        Arrays.setAll(bars, i -> i);
        double[] breaks =
                new StationaryBootstrap(meanBlock, 200, 3).distribution(bars, StationaryBootstrapTest::blocks);
        double length = 5000 / Moments.of(breaks).mean();
        assertThat(length).isCloseTo(meanBlock, within(meanBlock * 0.01));
    }

    private static double blocks(double[] bars) {
        double blocks = 1;
        for (int i = 1; i < bars.length; i++) {
            blocks += bars[i] == (bars[i - 1] + 1) % bars.length ? 0 : 1;
        }
        return blocks;
    }

    /// With blocks of one bar the mean of n draws has variance σ²/n, σ² with divisor n.
    @Test
    void blocksOfOneAreIndependentDraws() {
        double[] means = new StationaryBootstrap(1, 4000, 11)
                .distribution(SPX, returns -> Moments.of(returns).mean());
        Moments spx = Moments.of(SPX);
        double error = Math.sqrt(spx.s2() / spx.count() / spx.count());
        assertThat(Moments.of(means).deviation()).isCloseTo(error, within(error * 0.04));
        assertThat(Moments.of(means).mean()).isCloseTo(spx.mean(), within(error * 0.06));
    }

    /// Politis and Romano (1994), lemma 1: the variance of the mean is (c_0 + 2 Σ (1 − i/n) (1 − 1/L)^i c_i) / n with
    /// circular autocovariances c_i, the two tails taken together.
    @Test
    void blocksKeepTheDependenceTheTheoryGivesThem() {
        double[] wave = new double[400];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 1; i < wave.length; i++) {
            wave[i] = 0.8 * wave[i - 1] + random.nextGaussian();
        }
        double[] means = new StationaryBootstrap(20, 6000, 2)
                .distribution(wave, returns -> Moments.of(returns).mean());
        double expected = Math.sqrt(theory(wave, 20));
        assertThat(Moments.of(means).deviation()).isCloseTo(expected, within(expected * 0.04));
    }

    private static double theory(double[] x, double meanBlock) {
        int n = x.length;
        double mean = Moments.of(x).mean();
        double sum = 0;
        for (int lag = 0; lag < n; lag++) {
            double covariance = 0;
            for (int i = 0; i < n; i++) {
                covariance += (x[i] - mean) * (x[(i + lag) % n] - mean) / n;
            }
            double weight = (1 - (double) lag / n) * Math.pow(1 - 1 / meanBlock, lag);
            sum += lag == 0 ? covariance : 2 * weight * covariance;
        }
        return sum / n;
    }

    @Test
    void theIntervalHoldsTheEstimateAndGrowsWithConfidence() {
        StationaryBootstrap bootstrap = StationaryBootstrap.of(SPX.length, 1000, 1);
        long start = System.nanoTime();
        var wide = bootstrap.interval(SPX, returns -> Sharpe.of(returns, 252), 0.95);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        var narrow = bootstrap.interval(SPX, returns -> Sharpe.of(returns, 252), 0.5);
        assertThat(wide.estimate()).isEqualTo(Sharpe.of(SPX, 252)).isBetween(narrow.low(), narrow.high());
        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
        assertThat(wide.defined()).isEqualTo(1000);
        assertThat(bootstrap.meanBlock()).isCloseTo(17.2, within(0.1));
    }

    @Test
    void anUndefinedStatisticHasAnUndefinedInterval() {
        var interval = new StationaryBootstrap(3, 20, 1).interval(new double[9], r -> Sharpe.of(r, 252), 0.9);
        assertThat(interval.defined()).isZero();
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
    }

    @Test
    void refusesImpossibleSettings() {
        assertThatThrownBy(() -> new StationaryBootstrap(0.5, 10, 1))
                .hasMessage("bootstrap: expected a mean block of at least 1 bar, was 0.5");
        assertThatThrownBy(() -> new StationaryBootstrap(2, 0, 1))
                .hasMessage("bootstrap: expected at least 1 resample, was 0");
    }
}
