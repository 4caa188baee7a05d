package io.zenmarket.domain.performance;

/// Annual return over maximum drawdown.
///
/// Formula: annual return / |maximum drawdown|.
///
/// Source: T. W. Young (1991). Conventions: over the whole series, not 36 months. `NaN` without drawdown.
public final class Calmar {

    private Calmar() {}

    public static double of(double[] returns, double periodsPerYear) {
        double drawdown = MaxDrawdown.of(returns);
        return drawdown < 0 ? AnnualReturn.of(returns, periodsPerYear) / -drawdown : Double.NaN;
    }
}
