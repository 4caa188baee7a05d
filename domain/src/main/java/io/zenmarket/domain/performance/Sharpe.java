package io.zenmarket.domain.performance;

/// Annualised Sharpe ratio.
///
/// Formula: mean(r − f) / std(r − f) × √periodsPerYear, divisor N − 1.
///
/// Source: W. F. Sharpe, The Sharpe Ratio (1994). Conventions: arithmetic mean, as empyrical, quantstats and
/// vectorbt (backtesting.py divides the geometric annual return by a compounded volatility). `NaN` without
/// deviation, where empyrical says infinite.
public final class Sharpe {

    private Sharpe() {}

    /// Annualised, from the excess returns.
    ///
    /// @param excess returns less the risk-free rate of a period
    public static double of(double[] excess, double periodsPerYear) {
        return Moments.of(excess).ratio() * Math.sqrt(periodsPerYear);
    }

    /// The same from a mean and a standard deviation (divisor N − 1) of the excess returns.
    public static double of(double mean, double deviation, double periodsPerYear) {
        return Moments.ratio(mean, deviation) * Math.sqrt(periodsPerYear);
    }
}
