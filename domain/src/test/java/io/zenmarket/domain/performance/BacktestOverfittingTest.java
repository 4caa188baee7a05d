package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestOverfittingTest {

    /// Two halves; the set that is best in one is worst of three in the other: rank 1 of 3, logit ln(1/3), always.
    @Test
    void aBestThatTurnsWorstIsOverfit() {
        double[][] sets = {{3, 4, -4, -3}, {-4, -3, 3, 4}, {1, 9, 1, 9}};
        BacktestOverfitting result = BacktestOverfitting.of(sets, 2);
        assertThat(result.combinations()).isEqualTo(2);
        assertThat(result.probability()).isEqualTo(1);
        assertThat(result.lossProbability()).isEqualTo(1);
        assertThat(result.meanLogit()).isCloseTo(Math.log(1 / 3.0), within(1e-12));
    }

    /// Set 0 leads everywhere: rank 3 of 3, logit ln 3.
    @Test
    void aBestThatStaysBestIsNot() {
        double[][] sets = {{5, 6, 5, 6, 5, 6, 5, 6}, {1, -1, 1, -1, 1, -1, 1, -1}, {-5, -6, -5, -6, -5, -6, -5, -6}};
        BacktestOverfitting result = BacktestOverfitting.of(sets, 4);
        assertThat(result.combinations()).isEqualTo(6);
        assertThat(result.probability()).isZero();
        assertThat(result.lossProbability()).isZero();
        assertThat(result.meanLogit()).isCloseTo(Math.log(3), within(1e-12));
    }

    /// All equal: average rank 2 of 3, logit 0, which counts as overfit.
    @Test
    void equalSetsAndSetsWithoutTradesAreTied() {
        assertThat(BacktestOverfitting.of(new double[3][8], 4))
                .isEqualTo(new BacktestOverfitting(1, 0, 0, Collections.nCopies(6, 0.0)));
    }

    @Test
    void noiseIsOverfitHalfOfTheTime() {
        double mean = 0;
        for (int run = 0; run < 20; run++) {
            mean += BacktestOverfitting.of(noise(40, 400, run), 8).probability() / 20;
        }
        assertThat(mean).isCloseTo(0.5, within(0.15));
    }

    /// Reads every set twice and sorts no returns: 12,870 choices among 200 sets take well below a second.
    @Test
    void sixteenBlocksOfTwoHundredSetsAreQuick() {
        double[][] sets = noise(200, 5105, 1);
        long start = System.nanoTime();
        BacktestOverfitting result = BacktestOverfitting.of(sets, 16);
        assertThat(result.combinations()).isEqualTo(12_870);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 22, 100})
    void refusesOddOrTooManyBlocks(int blocks) {
        assertThatThrownBy(() -> BacktestOverfitting.of(new double[2][60], blocks))
                .hasMessage(
                        "backtest overfitting: expected an even number of blocks from 2 to 20 and at most half of 60"
                                + " returns, was " + blocks);
    }

    @Test
    void refusesSetsThatCannotBeCompared() {
        assertThatThrownBy(() -> BacktestOverfitting.of(new double[1][60], 4)).hasMessageContaining("at least 2 sets");
        assertThatThrownBy(() -> BacktestOverfitting.of(new double[][] {new double[8], new double[9]}, 4))
                .hasMessage("backtest overfitting: expected sets of 8 returns, was 9");
        assertThatThrownBy(() -> BacktestOverfitting.of(new double[][] {new double[4], {0, 0, 0, Double.NaN}}, 2))
                .hasMessage("backtest overfitting: expected finite returns, was a sum of NaN in set 1");
    }

    @Test
    void oneTrialNeedsNoDeflation() {
        assertThat(ExpectedMaximumSharpe.of(0.5, 1)).isZero();
        assertThat(ExpectedMaximumSharpe.of(new double[] {0.1})).isZero();
        assertThatThrownBy(() -> ExpectedMaximumSharpe.of(0.5, 0)).hasMessageContaining("at least 1 trial");
    }

    @Test
    void noTrackRecordShowsWhatIsNotThere() {
        assertThat(MinimumTrackRecord.of(-0.1, 0, 0, 3, 0.95)).isNaN();
        assertThat(MinimumTrackRecord.of(new double[] {0.01, 0.01, 0.01, 0.01}, 0, 0.95))
                .isNaN();
        assertThat(ProbabilisticSharpe.of(new double[] {0.01, 0.01, 0.01, 0.01}, 0))
                .isNaN();
    }

    private static double[][] noise(int sets, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] noise = new double[sets][rows];
        for (double[] set : noise) {
            Arrays.setAll(set, i -> random.nextGaussian() * 0.01);
        }
        return noise;
    }
}
