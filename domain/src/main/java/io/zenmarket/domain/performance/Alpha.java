package io.zenmarket.domain.performance;

/// Annual return beyond what beta times the benchmark explains (Jensen's alpha).
///
/// Formula: (1 + mean(r − f − β (b − f)))^periodsPerYear − 1, over the bars where both are present.
///
/// Source: M. C. Jensen (1968). Conventions: compounded, as empyrical and vectorbt; quantstats multiplies by
/// the periods per year. `NaN` if the benchmark does not move.
public final class Alpha {

    private Alpha() {}

    /// Annual alpha, a fraction.
    ///
    /// @param riskFree rate of one period
    public static double of(double[] returns, double[] benchmark, double riskFree, double periodsPerYear) {
        Pairs pairs = Pairs.of(returns, benchmark);
        double mean = pairs.meanX() - riskFree - pairs.slope() * (pairs.meanY() - riskFree);
        return Math.pow(1 + mean, periodsPerYear) - 1;
    }
}
