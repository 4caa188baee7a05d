package io.zenmarket.domain.indicator;

/// Highest of the last n inputs.
///
/// Formula: MAX_t = max(x_t, …, x_{t−n+1}). A missing (not finite) input leaves the n bars without a value whose
/// window holds it.
///
/// @param period n, bars in the window
public record RollingMax(int period) {

    public RollingMax {
        Period.check("max: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        return Extreme.at(Extreme.highest(series, period), series);
    }
}
