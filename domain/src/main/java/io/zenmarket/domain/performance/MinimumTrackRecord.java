package io.zenmarket.domain.performance;

/// Number of returns needed to say that the true Sharpe ratio is above a benchmark.
///
/// Formula: 1 + (1 − γ₃ SR + (γ₄ − 1)/4 SR²) (Φ⁻¹(confidence) / (SR − SR*))², Sharpe ratios per period.
///
/// Source: D. Bailey, M. López de Prado, The Sharpe Ratio Efficient Frontier (2012). Conventions as in
/// [ProbabilisticSharpe]. `NaN` if the observed ratio is not above the benchmark: no length would do.
public final class MinimumTrackRecord {

    private MinimumTrackRecord() {}

    /// From the moments of the returns.
    ///
    /// @param sharpe observed Sharpe ratio of one period
    /// @param benchmark Sharpe ratio of one period to beat
    /// @param skewness γ₃
    /// @param kurtosis γ₄, raw
    /// @param confidence e.g. 0.95
    public static double of(double sharpe, double benchmark, double skewness, double kurtosis, double confidence) {
        if (!(sharpe > benchmark)) {
            return Double.NaN;
        }
        double error = ProbabilisticSharpe.standardError(sharpe, skewness, kurtosis);
        return 1 + Math.pow(error * Normal.quantile(confidence) / (sharpe - benchmark), 2);
    }

    /// From the returns themselves.
    ///
    /// @param excess returns less the risk-free rate of a period
    /// @param benchmark Sharpe ratio of one period to beat
    /// @param confidence e.g. 0.95
    public static double of(double[] excess, double benchmark, double confidence) {
        Moments moments = Moments.of(excess);
        return of(moments.ratio(), benchmark, moments.skewness(), moments.kurtosis() + 3, confidence);
    }
}
