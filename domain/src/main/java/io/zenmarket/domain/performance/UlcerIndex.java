package io.zenmarket.domain.performance;

/// Depth and length of drawdowns in one number.
///
/// Formula: √(Σ d_i² / (N − 1)), d_i of the [UnderwaterCurve], N bars.
///
/// Source: P. Martin, B. McCann, The Investor's Guide to Fidelity Funds (1989). Conventions: divisor N − 1 as
/// in quantstats; Martin divides by N. A fraction, not percent. `NaN` for fewer than two returns.
public final class UlcerIndex {

    private UlcerIndex() {}

    public static double of(double[] returns) {
        double squares = 0;
        for (double distance : UnderwaterCurve.of(returns)) {
            squares += distance * distance;
        }
        return returns.length < 2 ? Double.NaN : Math.sqrt(squares / (returns.length - 1));
    }
}
