package io.zenmarket.domain.performance;

/// Annualised deviation of the active return.
///
/// Formula: std(r − b) × √periodsPerYear, divisor N − 1.
public final class TrackingError {

    private TrackingError() {}

    public static double of(double[] returns, double[] benchmark, double periodsPerYear) {
        return Volatility.of(Returns.excess(returns, benchmark), periodsPerYear);
    }
}
