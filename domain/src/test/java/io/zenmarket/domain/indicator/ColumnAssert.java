package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares columns bar by bar, `NaN` only with `NaN`.
final class ColumnAssert {

    private ColumnAssert() {}

    /// Each value within `relative` of the expected one.
    static void assertClose(double[] actual, double[] expected, double relative) {
        assertClose(actual, expected, relative, 0);
    }

    /// Each value within `relative` of the expected one or `absolute` of it, whichever is more.
    static void assertClose(double[] actual, double[] expected, double relative, double absolute) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double allowed = Math.max(absolute, relative * Math.abs(expected[i]));
            boolean close =
                    Double.isNaN(expected[i]) ? Double.isNaN(actual[i]) : Math.abs(actual[i] - expected[i]) <= allowed;
            assertThat(close)
                    .as("row %s: expected %s, was %s", i, expected[i], actual[i])
                    .isTrue();
        }
    }

    static double largest(double[] column) {
        double largest = 0;
        for (double value : column) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
