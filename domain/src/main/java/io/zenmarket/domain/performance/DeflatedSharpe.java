package io.zenmarket.domain.performance;

/// Probability that the true Sharpe ratio of the best of many trials is above what luck alone gives the best.
///
/// Formula: the [ProbabilisticSharpe] against the [ExpectedMaximumSharpe] of the trials.
///
/// Source: D. Bailey, M. López de Prado, The Deflated Sharpe Ratio (2014).
public final class DeflatedSharpe {

    private DeflatedSharpe() {}

    /// From the variance and number of the trials.
    ///
    /// @param excess returns of the chosen trial less the risk-free rate of a period
    /// @param variance of the trials' Sharpe ratios per period (divisor N − 1)
    /// @param trials number of independent trials
    public static double of(double[] excess, double variance, double trials) {
        return ProbabilisticSharpe.of(excess, ExpectedMaximumSharpe.of(variance, trials));
    }

    /// From the Sharpe ratios of all trials.
    ///
    /// @param excess returns of the chosen trial less the risk-free rate of a period
    /// @param sharpes Sharpe ratios per period of all trials, the chosen one included; an undefined one
    ///     counts as none
    public static double of(double[] excess, double[] sharpes) {
        return ProbabilisticSharpe.of(excess, ExpectedMaximumSharpe.of(sharpes));
    }
}
