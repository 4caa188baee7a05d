package io.zenmarket.domain.performance;

/// Sum of the gains over the sum of the losses.
///
/// Formula: Σ max(x, 0) / |Σ min(x, 0)|, of trades' profits or of periods' returns. `NaN` without losses
/// (vectorbt says infinite, the legacy program 0).
public final class ProfitFactor {

    private ProfitFactor() {}

    public static double of(double[] results) {
        return Omega.of(results, 0);
    }
}
