package io.zenmarket.domain.performance;

/// Annualised downside deviation below a required return.
///
/// Formula: √(Σ min(r − required, 0)² / N) × √periodsPerYear, N all returns, not only those below.
///
/// Source: F. Sortino, R. van der Meer (1991). 0 if no return is below, `NaN` without returns.
public final class DownsideRisk {

    private DownsideRisk() {}

    /// Annualised, a fraction.
    ///
    /// @param required return of one period that must be reached
    public static double of(double[] returns, double required, double periodsPerYear) {
        int count = 0;
        double squares = 0;
        for (double r : returns) {
            if (!Double.isNaN(r)) {
                double shortfall = Math.min(r - required, 0);
                count++;
                squares += shortfall * shortfall;
            }
        }
        return Math.sqrt(squares / count) * Math.sqrt(periodsPerYear);
    }
}
