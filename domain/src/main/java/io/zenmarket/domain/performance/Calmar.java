package io.zenmarket.domain.performance;

/// Annual return over maximum drawdown.
///
/// Formula: annual return / |maximum drawdown|.
///
/// Source: T. W. Young (1991). Conventions: over the whole series, not 36 months. `NaN` without drawdown.
public final class Calmar {

    private Calmar() {}

    public static double of(double[] returns, double periodsPerYear) {
        return ofParts(AnnualReturn.of(returns, periodsPerYear), MaxDrawdown.of(returns));
    }

    /// The same from the annual return and the maximum drawdown, which is 0 or negative.
    public static double ofParts(double annualReturn, double maxDrawdown) {
        return maxDrawdown < 0 ? annualReturn / -maxDrawdown : Double.NaN;
    }
}
