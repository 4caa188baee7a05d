package io.zenmarket.domain.performance;

/// Mean active return over its deviation, per period.
///
/// Formula: mean(r − b) / std(r − b), divisor N − 1.
///
/// Source: W. F. Sharpe (1994). Conventions: not annualised, as empyrical (excess_sharpe), quantstats and
/// vectorbt (information_ratio); the annual figure is this times √periodsPerYear. `NaN` if both move alike.
public final class InformationRatio {

    private InformationRatio() {}

    public static double of(double[] returns, double[] benchmark) {
        return Moments.of(Returns.excess(returns, benchmark)).ratio();
    }
}
