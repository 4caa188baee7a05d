package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyReturnsTest {

    private static final long HOUR = 3600;

    @Test
    void compoundsTheBarsOfEachDay() {
        long[] times = {10 * HOUR, 11 * HOUR, 34 * HOUR, 80 * HOUR, 95 * HOUR};
        DailyReturns daily = DailyReturns.of(new double[] {0.1, 0.1, -0.5, Double.NaN, 0.3}, times);
        assertThat(daily.times()).containsExactly(0, 24 * HOUR, 72 * HOUR);
        assertThat(daily.returns()).hasSize(3);
        assertThat(daily.returns()[0]).isCloseTo(0.21, within(1e-12));
        assertThat(daily.returns()[1]).isCloseTo(-0.5, within(1e-12));
        assertThat(daily.returns()[2]).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void noBarsAreNoDays() {
        assertThat(DailyReturns.of(new double[0], new long[0]).times()).isEmpty();
    }

    @Test
    void rollingFiguresWaitForAFullWindow() {
        double[] returns = {0.01, 0.03, 0.03, 0.05};
        // Deviation √2 e-2 of 1 and 3 %, none of 3 and 3 %.
        assertThat(Rolling.volatility(returns, 2, 1)).satisfies(values -> {
            assertThat(values[0]).isNaN();
            assertThat(values[1]).isCloseTo(Math.sqrt(2) * 0.01, within(1e-15));
            assertThat(values[2]).isZero();
        });
        assertThat(Rolling.sharpe(returns, 2, 4)[1]).isCloseTo(0.02 / (Math.sqrt(2) * 0.01) * 2, within(1e-12));
        assertThat(Rolling.sharpe(returns, 2, 4)[2]).isNaN();
        assertThat(Rolling.beta(returns, new double[] {0.005, 0.015, 0.02, 0.03}, 2)[3])
                .isCloseTo(2, within(1e-12));
        assertThat(Rolling.volatility(returns, 9, 1)).containsOnly(Double.NaN).hasSize(4);
    }
}
