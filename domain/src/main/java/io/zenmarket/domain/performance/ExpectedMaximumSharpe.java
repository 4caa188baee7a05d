package io.zenmarket.domain.performance;

/// The best Sharpe ratio that luck alone is expected to give among N trials without skill.
///
/// Formula: SR0 = √V ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e))), V the variance of the trials' Sharpe
/// ratios, γ = 0.5772…
///
/// Source: D. Bailey, M. López de Prado, The Deflated Sharpe Ratio (2014), equation 1. 0 for one trial.
public final class ExpectedMaximumSharpe {

    private ExpectedMaximumSharpe() {}

    private static final double EULER_MASCHERONI = 0.5772156649015329;

    /// From the variance and number of the trials.
    ///
    /// @param variance of the trials' Sharpe ratios (divisor N − 1), per period if the result shall be
    /// @param trials N, independent trials
    public static double of(double variance, double trials) {
        if (!(trials >= 1)) {
            throw new IllegalArgumentException("expected maximum Sharpe: expected at least 1 trial, was " + trials);
        }
        if (trials == 1) {
            return 0;
        }
        double most = -Normal.quantile(1 / trials);
        double rest = -Normal.quantile(1 / (trials * Math.E));
        return Math.sqrt(variance) * ((1 - EULER_MASCHERONI) * most + EULER_MASCHERONI * rest);
    }

    /// From the Sharpe ratios of all trials; an undefined one counts as no trial.
    public static double of(double[] sharpes) {
        Moments moments = Moments.of(sharpes);
        return moments.count() < 2 ? 0 : of(moments.s2() / (moments.count() - 1), moments.count());
    }
}
