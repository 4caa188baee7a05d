package io.zenmarket.domain.performance;

/// Annualised standard deviation of returns.
///
/// Formula: std(r) × √periodsPerYear, divisor N − 1. 0 for a flat curve, `NaN` for fewer than two returns.
public final class Volatility {

    private Volatility() {}

    public static double of(double[] returns, double periodsPerYear) {
        return Moments.of(returns).deviation() * Math.sqrt(periodsPerYear);
    }
}
