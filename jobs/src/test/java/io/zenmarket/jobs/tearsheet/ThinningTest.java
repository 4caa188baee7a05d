package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void shortCurvesAreKeptWhole() {
        assertThat(Thinning.rows(new double[] {3, 1, 2}, 4)).containsExactly(0, 1, 2);
    }

    /// Ten values in two stretches of five: lows at 3 and 6, highs at 1 and 8, and both ends.
    @Test
    void longCurvesKeepEndsAndExtremes() {
        double[] curve = {5, 9, 5, 0, 5, 5, 1, 5, 8, 5};
        assertThat(Thinning.rows(curve, 6)).containsExactly(0, 1, 3, 6, 8, 9);
    }

    @Test
    void gapsAreNeitherLowNorHigh() {
        double nan = Double.NaN;
        assertThat(Thinning.rows(new double[] {5, nan, 4, 6, nan, nan, 2, 3, nan, 5}, 6))
                .containsExactly(0, 2, 3, 6, 9);
        assertThat(Thinning.at(new double[0], new int[] {1})).isEmpty();
    }
}
