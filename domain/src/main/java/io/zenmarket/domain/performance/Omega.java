package io.zenmarket.domain.performance;

/// Omega ratio: gains above a threshold over shortfalls below it.
///
/// Formula: Σ max(r − threshold, 0) / Σ max(threshold − r, 0).
///
/// Source: C. Keating, W. Shadwick (2002). `NaN` without shortfall.
public final class Omega {

    private Omega() {}

    /// At least 0.
    ///
    /// @param threshold return of one period that parts gains from losses
    public static double of(double[] returns, double threshold) {
        double gains = 0;
        double shortfalls = 0;
        for (double r : returns) {
            gains += r > threshold ? r - threshold : 0;
            shortfalls += r < threshold ? threshold - r : 0;
        }
        return shortfalls > 0 ? gains / shortfalls : Double.NaN;
    }
}
