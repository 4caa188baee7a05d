package io.zenmarket.domain.performance;

/// Return of one period that is undershot with a given probability; negative for a loss.
public final class ValueAtRisk {

    private ValueAtRisk() {}

    /// From the returns themselves: their `cutoff` quantile, as in empyrical and vectorbt.
    ///
    /// @param cutoff probability, e.g. 0.05
    public static double historical(double[] returns, double cutoff) {
        return Quantile.of(returns, cutoff);
    }

    /// From a normal distribution of their mean and deviation (N − 1): mean + z std, z the normal `cutoff`
    /// quantile, as in quantstats.
    ///
    /// @param cutoff probability, e.g. 0.05
    public static double parametric(double[] returns, double cutoff) {
        Moments moments = Moments.of(returns);
        return moments.mean() + Normal.quantile(cutoff) * moments.deviation();
    }
}
