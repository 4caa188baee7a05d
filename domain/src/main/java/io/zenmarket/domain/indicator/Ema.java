package io.zenmarket.domain.indicator;

/// Exponential moving average.
///
/// Formula: EMA_t = EMA_{t−1} + k (x_t − EMA_{t−1}), k = 2 / (n + 1).
///
/// Conventions: seeded with the simple mean of the first n inputs, as TA-Lib does (ta4j and pandas seed with the
/// first input). A missing (not finite) input restarts it.
///
/// @param period n, bars of the seed
public record Ema(int period) {

    public Ema {
        Period.check("ema: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        double[] averages = Columns.undefined(series.length);
        Columns.eachRun((from, to) -> fill(series, from, to, averages), series);
        return averages;
    }

    /// Averages the inputs `from` to `to` (exclusive), all of them finite, into the same rows of `averages`.
    void fill(double[] series, int from, int to, double[] averages) {
        if (to - from < period) {
            return;
        }
        double factor = 2.0 / (period + 1.0);
        double average = seed(series, from, period);
        averages[from + period - 1] = average;
        for (int i = from + period; i < to; i++) {
            average += factor * (series[i] - average);
            averages[i] = average;
        }
    }

    /// Mean of `count` inputs, correctly rounded, so that a constant series has a constant average.
    static double seed(double[] series, int from, int count) {
        Expansion sum = new Expansion();
        for (int i = from; i < from + count; i++) {
            sum.add(series[i]);
        }
        return sum.dividedBy(count);
    }
}
