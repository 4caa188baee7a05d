package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /// Worked to 70 digits by the series of 26.2.10 in Abramowitz and Stegun, in decimal arithmetic.
    @ParameterizedTest
    @CsvSource({
        "-8.0, 6.220960574271784e-16",
        "-6.0, 9.86587645037698e-10",
        "-4.5, 3.3976731247300603e-06",
        "-3.0, 0.0013498980316300946",
        "-2.0, 0.02275013194817921",
        "-1.5, 0.06680720126885807",
        "-1.25, 0.10564977366685525",
        "-1.0, 0.15865525393145705",
        "-0.5, 0.3085375387259869",
        "-0.001, 0.49960105778608893",
        "0.25, 0.5987063256829237",
        "1.0, 0.8413447460685429",
        "2.5, 0.9937903346742238",
        "5.0, 0.9999997133484281"
    })
    void equalsReference(double x, double p) {
        assertThat(Normal.cumulative(x)).isCloseTo(p, Percentage.withPercentage(1e-11));
        if (p < 0.9) {
            assertThat(Normal.quantile(p)).isCloseTo(x, Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void quantilesOfTheTextbooks() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, Percentage.withPercentage(1e-12));
        assertThat(Normal.quantile(0.95)).isCloseTo(1.6448536269514722, Percentage.withPercentage(1e-12));
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-15));
        assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, Percentage.withPercentage(1e-13));
    }

    @Test
    void endsAreInfiniteAndTheOutsideIsRefused() {
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.cumulative(Double.NaN)).isNaN();
        assertThatThrownBy(() -> Normal.quantile(1.5))
                .hasMessage("normal quantile: expected a probability from 0 to 1, was 1.5");
    }

    @Test
    void isSymmetricAndRises() {
        double before = 0;
        for (double x = -9; x <= 9; x += 1.0 / 64) {
            double p = Normal.cumulative(x);
            assertThat(p).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
            assertThat(p + Normal.cumulative(-x)).isCloseTo(1, Percentage.withPercentage(1e-13));
            before = p;
        }
    }
}
