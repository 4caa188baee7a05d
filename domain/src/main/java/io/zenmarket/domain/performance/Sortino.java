package io.zenmarket.domain.performance;

/// Annualised Sortino ratio.
///
/// Formula: mean(r − required) / √(Σ min(r − required, 0)² / N) × √periodsPerYear.
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
        double risk = DownsideRisk.of(returns, required, 1);
        return moments.count() > 1 ? of(moments.mean() - required, risk, periodsPerYear) : Double.NaN;
    }

    /// The same from a mean and a downside deviation of one period.
    ///
    /// @param mean of the returns less the required one
    /// @param downside [DownsideRisk] of one period
    public static double of(double mean, double downside, double periodsPerYear) {
        return Moments.ratio(mean, downside) * Math.sqrt(periodsPerYear);
    }
}
