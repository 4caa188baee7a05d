package io.zenmarket.domain.indicator;

/// Wilder's smoothing, shared by his indicators. Source: J. W. Wilder, New Concepts in Technical Trading Systems
/// (1978).
///
/// A missing (not finite) input restarts it.
final class Wilder {

    private Wilder() {}

    /// Formula: A_t = A_{t−1} + (x_t − A_{t−1}) / n, which is Wilder's (A_{t−1} (n − 1) + x_t) / n and keeps a constant
    /// exactly; seeded with the mean of the first n inputs.
    static double[] average(double[] series, int period) {
        double[] averages = Columns.undefined(series.length);
        Columns.eachRun(
                (from, to) -> {
                    if (to - from >= period) {
                        average(series, from, to, period, averages);
                    }
                },
                series);
        return averages;
    }

    private static void average(double[] series, int from, int to, int period, double[] averages) {
        double average = Ema.seed(series, from, period);
        averages[from + period - 1] = average;
        double share = 1.0 / period;
        for (int i = from + period; i < to; i++) {
            average += share * (series[i] - average);
            averages[i] = average;
        }
    }

    /// Formula: S_t = S_{t−1} − S_{t−1} / n + x_t, seeded with the sum of the first n − 1 inputs, first value at the
    /// n-th input. This is TA-Lib's seed for the directional movement; Wilder's book sums n inputs.
    static double[] sum(double[] series, int period) {
        double[] sums = Columns.undefined(series.length);
        Columns.eachRun((from, to) -> sum(series, from, to, period, sums), series);
        return sums;
    }

    private static void sum(double[] series, int from, int to, int period, double[] sums) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (i < from + period - 1) {
                sum += series[i];
            } else {
                sum = sum - sum / period + series[i];
                sums[i] = sum;
            }
        }
    }
}
