package io.zenmarket.domain.indicator;

/// Rolling population variance.
///
/// Formula: VAR_t = (n Σ x² − (Σ x)²) / n² over the last n inputs.
///
/// Conventions: divisor n, as TA-Lib. Each value is the double nearest to the true one: a constant series gives
/// exactly 0, and TA-Lib's cancellation (about 1e-10 relative on index prices) does not occur. A missing (not finite)
/// input leaves the n bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record Variance(int period) {

    public Variance {
        Period.check("variance: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        return Covariance.values(series, series, period, (double) period * period);
    }
}
