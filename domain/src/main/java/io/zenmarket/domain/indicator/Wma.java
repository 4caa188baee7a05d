package io.zenmarket.domain.indicator;

/// Linearly weighted moving average.
///
/// Formula: WMA_t = (n·x_t + (n−1)·x_{t−1} + … + 1·x_{t−n+1}) / (n (n+1) / 2).
///
/// Conventions: as TA-Lib, but without its rounding drift: each value is the double nearest to the true one. A
/// missing (not finite) input leaves the n bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record Wma(int period) {

    public Wma {
        Period.check("wma: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        return WeightedSum.values(series, period, 2, 0, period * (period + 1.0));
    }
}
