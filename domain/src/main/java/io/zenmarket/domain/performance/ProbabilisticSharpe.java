package io.zenmarket.domain.performance;

/// Probability that the true Sharpe ratio is above a benchmark, given length, skewness and fat tails of the
/// track record.
///
/// Formula: Φ((SR − SR*) √(T − 1) / √(1 − γ₃ SR + (γ₄ − 1)/4 SR²)), all Sharpe ratios per period, not
/// annualised.
///
/// Source: D. Bailey, M. López de Prado, The Sharpe Ratio Efficient Frontier (2012). Conventions: γ₄ is the
/// raw kurtosis, 3 for a normal distribution (vectorbt and quantstats feed the excess kurtosis); moments are
/// sample-unbiased. `NaN` for fewer than two returns or an impossible pair of moments.
public final class ProbabilisticSharpe {

    private ProbabilisticSharpe() {}

    /// From the moments of the returns.
    ///
    /// @param sharpe observed Sharpe ratio of one period
    /// @param benchmark Sharpe ratio of one period to beat
    /// @param periods T, number of returns
    /// @param skewness γ₃
    /// @param kurtosis γ₄, raw
    public static double of(double sharpe, double benchmark, double periods, double skewness, double kurtosis) {
        double error = standardError(sharpe, skewness, kurtosis);
        return periods > 1 ? Normal.cumulative((sharpe - benchmark) * Math.sqrt(periods - 1) / error) : Double.NaN;
    }

    /// From the returns themselves.
    ///
    /// @param excess returns less the risk-free rate of a period
    /// @param benchmark Sharpe ratio of one period to beat
    public static double of(double[] excess, double benchmark) {
        Moments moments = Moments.of(excess);
        return of(moments.ratio(), benchmark, moments.count(), moments.skewness(), moments.kurtosis() + 3);
    }

    /// √(1 − γ₃ SR + (γ₄ − 1)/4 SR²): standard error of a Sharpe ratio times √(T − 1).
    static double standardError(double sharpe, double skewness, double kurtosis) {
        return Math.sqrt(1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
    }
}
