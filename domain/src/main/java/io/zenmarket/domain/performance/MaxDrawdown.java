package io.zenmarket.domain.performance;

/// Greatest loss from a peak, the initial capital included.
///
/// Formula: min d_i of the [UnderwaterCurve]. 0 or negative; `NaN` for an empty series.
public final class MaxDrawdown {

    private MaxDrawdown() {}

    public static double of(double[] returns) {
        double deepest = returns.length == 0 ? Double.NaN : 0;
        for (double distance : UnderwaterCurve.of(returns)) {
            deepest = Math.min(deepest, distance);
        }
        return deepest;
    }
}
