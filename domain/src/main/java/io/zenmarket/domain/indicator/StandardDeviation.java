package io.zenmarket.domain.indicator;

/// Rolling population standard deviation.
///
/// Formula: STDDEV_t = √VAR_t, see [Variance] for its conventions.
///
/// @param period n, bars in the window
public record StandardDeviation(int period) {

    public StandardDeviation {
        Period.check("standard deviation: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        return Columns.map(new Variance(period).values(series), Math::sqrt);
    }
}
