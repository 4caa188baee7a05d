package io.zenmarket.domain.indicator;

/// Kaufman's adaptive moving average.
///
/// Formula: K_t = K_{t−1} + s² (x_t − K_{t−1}), s = e (2/3 − 2/31) + 2/31, e = |x_t − x_{t−n}| / Σ |x_i − x_{i−1}|
/// over the last n changes.
///
/// Source: P. Kaufman, Trading Systems and Methods (1998). Conventions: as TA-Lib, starts from x at the bar before
/// the first value, and e is 1 when the input did not move. A missing (not finite) input restarts it.
///
/// @param period n, changes in the efficiency ratio e
public record Kama(int period) {

    private static final double FAST = 2.0 / 3;
    private static final double SLOW = 2.0 / 31;

    public Kama {
        Period.check("kama: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public double[] values(double[] series) {
        double[] averages = Columns.undefined(series.length);
        double[] path = new Sma(period).values(Columns.map(new Momentum(1).values(series), Math::abs));
        double[] way = Columns.map(new Momentum(period).values(series), Math::abs);
        Columns.eachRun(
                (from, to) -> {
                    double average = series[from - 1];
                    for (int i = from; i < to; i++) {
                        double efficiency = path[i] == 0 ? 1 : Math.min(1, way[i] / (path[i] * period));
                        double speed = efficiency * (FAST - SLOW) + SLOW;
                        average += speed * speed * (series[i] - average);
                        averages[i] = average;
                    }
                },
                path);
        return averages;
    }
}
