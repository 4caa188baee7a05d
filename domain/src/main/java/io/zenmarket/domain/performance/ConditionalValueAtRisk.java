package io.zenmarket.domain.performance;

import java.util.Arrays;

/// Mean return of the worst periods, also called expected shortfall; negative for a loss.
public final class ConditionalValueAtRisk {

    private ConditionalValueAtRisk() {}

    /// Mean of the ⌊(N − 1) cutoff⌋ + 1 smallest returns, as in empyrical and vectorbt.
    ///
    /// @param cutoff probability, e.g. 0.05
    public static double historical(double[] returns, double cutoff) {
        double[] sorted = Quantile.sorted(returns);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int count = (int) ((sorted.length - 1) * cutoff) + 1;
        return Moments.of(sorted, 0, count).mean();
    }

    /// Mean of the returns below the parametric [ValueAtRisk], as in quantstats; `NaN` if there are none.
    ///
    /// @param cutoff probability, e.g. 0.05
    public static double parametric(double[] returns, double cutoff) {
        double limit = ValueAtRisk.parametric(returns, cutoff);
        return Arrays.stream(returns).filter(r -> r < limit).average().orElse(Double.NaN);
    }
}
