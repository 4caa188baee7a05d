package io.zenmarket.domain.indicator;

/// Lowest of the last n inputs.
///
/// Formula: MIN_t = min(x_t, …, x_{t−n+1}). A missing (not finite) input leaves the n bars without a value whose
/// window holds it.
///
/// @param period n, bars in the window
public record RollingMin(int period) {

    public RollingMin {
        Period.check("min: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        return Extreme.at(Extreme.lowest(series, period), series);
    }
}
