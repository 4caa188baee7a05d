package io.zenmarket.domain.indicator;

/// Momentum: the change over n bars.
///
/// Formula: MOM_t = x_t − x_{t−n}. A bar without one of both inputs has no value.
///
/// @param period n, bars between the two inputs
public record Momentum(int period) {

    public Momentum {
        Period.check("momentum: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public double[] values(double[] series) {
        double[] changes = Columns.undefined(series.length);
        for (int i = period; i < series.length; i++) {
            changes[i] = series[i] - series[i - period];
        }
        return changes;
    }
}
