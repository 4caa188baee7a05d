package io.zenmarket.domain.indicator;

/// Rolling correlation of two series.
///
/// Formula: r = (n Σxy − Σx Σy) / √((n Σx² − (Σx)²) (n Σy² − (Σy)²)) over the last n pairs.
///
/// Source: K. Pearson (1895). Conventions: as TA-Lib CORREL, without its cancellation, and `NaN` instead of 0 when
/// one series does not move. A missing (not finite) input leaves the n bars without a value whose window holds it.
///
/// @param period n, pairs in the window
public record Correlation(int period) {

    public Correlation {
        Period.check("correlation: period", 2, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    /// Values from −1 to 1.
    ///
    /// @param y as long as `x`
    public double[] values(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "correlation: expected two series of one length, was " + x.length + " and " + y.length);
        }
        double[] spread = Columns.join(moment(x, x), moment(y, y), (a, b) -> Math.sqrt(a) * Math.sqrt(b));
        return Columns.join(moment(x, y), spread, (shared, whole) -> Math.clamp(shared / whole, -1.0, 1.0));
    }

    private double[] moment(double[] x, double[] y) {
        return Covariance.values(x, y, period, 1);
    }
}
