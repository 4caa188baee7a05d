package io.zenmarket.domain.performance;

/// Annual return beyond the risk-free rate, per unit of beta.
///
/// Formula: (annual return − f) / β, f annual.
///
/// Source: J. Treynor (1965). Conventions: annual; quantstats divides the total return. `NaN` if beta is 0 or
/// undefined.
public final class Treynor {

    private Treynor() {}

    public static double of(double[] returns, double[] benchmark, double riskFree, double periodsPerYear) {
        double beta = Beta.of(returns, benchmark);
        return beta == 0 ? Double.NaN : (AnnualReturn.of(returns, periodsPerYear) - riskFree) / beta;
    }
}
