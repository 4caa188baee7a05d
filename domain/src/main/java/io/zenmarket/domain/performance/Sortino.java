package io.zenmarket.domain.performance;

/// Annualised Sortino ratio.
///
/// Formula: mean(r − required) × periodsPerYear / downside risk.
///
/// Source: F. Sortino, L. Price (1994). Conventions: as empyrical, quantstats and vectorbt; the legacy
/// program divided by the deviation of the losses about their own mean. `NaN` without shortfall, where
/// empyrical says infinite, and for fewer than two returns.
public final class Sortino {

    private Sortino() {}

    /// Annualised.
    ///
    /// @param required return of one period that must be reached
    public static double of(double[] returns, double required, double periodsPerYear) {
        Moments moments = Moments.of(returns);
        double risk = DownsideRisk.of(returns, required, periodsPerYear);
        // A shortfall of rounding size is none, as in Moments.
        boolean defined = moments.count() > 1 && risk > 1e-13 * Math.sqrt(periodsPerYear);
        return defined ? (moments.mean() - required) * periodsPerYear / risk : Double.NaN;
    }
}
