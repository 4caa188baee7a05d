package io.zenmarket.jobs.runbacktest;

/// Mean and variance of a statistic over sets, in one pass and without keeping them.
///
/// Formula: mean_n = mean_{n−1} + (x − mean_{n−1}) / n, S_n = S_{n−1} + (x − mean_{n−1}) (x − mean_n). Source: B. P.
/// Welford, Note on a Method for Calculating Corrected Sums of Squares and Products (1962). Undefined values count as
/// no set.
final class SetMoments {

    private long count;
    private double mean;
    private double squares;

    void add(double value) {
        if (Double.isFinite(value)) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
        }
    }

    /// Sets whose value is defined.
    long count() {
        return count;
    }

    double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /// Divisor N − 1; `NaN` for fewer than two.
    double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }
}
