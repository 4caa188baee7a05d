package io.zenmarket.domain.performance;

import java.util.Arrays;

/// Empirical quantile with linear interpolation.
///
/// Formula: with x sorted and h = (N − 1) q: x_⌊h⌋ + (h − ⌊h⌋) (x_⌊h⌋+1 − x_⌊h⌋).
///
/// Source: R. Hyndman, Y. Fan (1996), type 7, numpy's default. Missing values are left out; `NaN` without
/// values.
public final class Quantile {

    private Quantile() {}

    /// The value below which a share `q` of the values lies.
    ///
    /// @param q from 0 to 1
    public static double of(double[] values, double q) {
        return ofSorted(sorted(values), q);
    }

    static double ofSorted(double[] sorted, double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("quantile: expected a share from 0 to 1, was " + q);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = (sorted.length - 1) * q;
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
