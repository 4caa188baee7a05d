package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingMomentTest {

    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20})
    void varianceIsTheNearestDoubleEvenWhereThePriceIsManyTimesTheSpread(int period) {
        double[] series = new Random(period)
                .doubles(3_000, 0, 1e-4)
                .map(spread -> 123_456.789 + spread)
                .toArray();
        double[] variances = new Variance(period).values(series);
        for (int i = period - 1; i < series.length; i++) {
            assertThat(variances[i]).as("row %s", i).isEqualTo(variance(series, i, period));
        }
    }

    @Test
    void weightedMeanAndRegressionAreTheNearestDoubles() {
        double[] series = new Random(9).doubles(3_000, 10, 5000).toArray();
        double[] weighted = new Wma(30).values(series);
        LinearRegression.Lines line = new LinearRegression(30).values(series);
        for (int i = 29; i < series.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal ranked = BigDecimal.ZERO;
            for (int rank = 1; rank <= 30; rank++) {
                BigDecimal x = new BigDecimal(series[i - 30 + rank]);
                sum = sum.add(x);
                ranked = ranked.add(x.multiply(BigDecimal.valueOf(rank)));
            }
            // Σ(i − ī)² for i = 1…30 is 30 (30² − 1) / 12 = 2247.5, and ī = 15.5
            BigDecimal slope =
                    ranked.subtract(sum.multiply(new BigDecimal("15.5"))).divide(new BigDecimal("2247.5"), DIGITS);
            BigDecimal value = sum.divide(BigDecimal.valueOf(30), DIGITS).add(slope.multiply(new BigDecimal("14.5")));
            assertThat(weighted[i])
                    .isEqualTo(ranked.divide(BigDecimal.valueOf(465), DIGITS).doubleValue());
            assertThat(line.slope()[i]).isEqualTo(slope.doubleValue());
            assertThat(line.value()[i]).isEqualTo(value.doubleValue());
        }
    }

    @Test
    void correlationOfALineWithItselfAndItsMirrorImage() {
        double[] up = {1, 2, 4, 7, 11};
        double[] down = {-1, -2, -4, -7, -11};
        double[] flat = {3, 3, 3, 3, 3};
        assertThat(new Correlation(5).values(up, up)[4]).isEqualTo(1);
        assertThat(new Correlation(5).values(up, down)[4]).isEqualTo(-1);
        assertThat(new Correlation(5).values(up, flat)[4]).isNaN();
    }

    private static double variance(double[] series, int last, int period) {
        BigDecimal n = BigDecimal.valueOf(period);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int row = last - period + 1; row <= last; row++) {
            BigDecimal x = new BigDecimal(series[row]);
            sum = sum.add(x);
            squares = squares.add(x.multiply(x));
        }
        return n.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n), DIGITS)
                .doubleValue();
    }
}
