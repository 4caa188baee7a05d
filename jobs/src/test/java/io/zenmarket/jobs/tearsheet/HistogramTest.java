package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void valuesFallIntoBinsOfOneWidthAndTheLargestIntoTheLast() {
        Histogram histogram = Histogram.of(new double[] {0, 1, 1.9, 2, 4, Double.NaN, Double.POSITIVE_INFINITY}, 4);
        assertThat(histogram.from()).isZero();
        assertThat(histogram.width()).isEqualTo(1);
        assertThat(histogram.counts()).containsExactly(1, 2, 1, 1);
        assertThat(histogram.undefined()).isEqualTo(2);
        assertThat(histogram.total()).isEqualTo(5);
    }

    @Test
    void valuesWithoutSpreadShareOneBinAroundThem() {
        Histogram histogram = Histogram.of(new double[] {3, 3}, 10);
        assertThat(histogram.from()).isEqualTo(2.5);
        assertThat(histogram.counts()).containsExactly(2);
    }

    @Test
    void nothingDefinedHasNoBins() {
        assertThat(Histogram.of(new double[] {Double.NaN}, 10).counts()).isEmpty();
    }
}
