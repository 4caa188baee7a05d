package io.zenmarket.domain.indicator;

/// Least-squares line through the last n inputs.
///
/// Formula: with S = Σ x_i, W = Σ i·x_i (i = 1…n, newest n): slope = 6 (2W − (n+1) S) / (n (n²−1)) per bar, value at
/// the newest bar = (6W − 2 (n+1) S) / (n (n+1)).
///
/// Source: the normal equations of y = a + b·i, solved for equally spaced i; TA-Lib LINEARREG and LINEARREG_SLOPE.
/// Conventions: each value is the double nearest to the true one. A missing (not finite) input leaves the n bars
/// without a value whose window holds it.
///
/// @param period n, bars in the window
public record LinearRegression(int period) {

    public LinearRegression {
        Period.check("linear regression: period", 2, period);
    }

    /// Both lines; a bar has both or none.
    ///
    /// @param value the line at the newest bar, in units of the input
    /// @param slope change of the line per bar
    public record Lines(double[] value, double[] slope) {}

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public Lines values(double[] series) {
        double n = period;
        return new Lines(
                WeightedSum.values(series, period, 6, -2 * (n + 1), n * (n + 1)),
                WeightedSum.values(series, period, 12, -6 * (n + 1), n * (n * n - 1)));
    }
}
