package io.zenmarket.domain.performance;

/// Size of the right tail against the left one.
///
/// Formula: |95 % quantile| / |5 % quantile|. `NaN` if the 5 % quantile is 0.
public final class TailRatio {

    private TailRatio() {}

    public static double of(double[] returns) {
        double[] sorted = Quantile.sorted(returns);
        double left = Math.abs(Quantile.ofSorted(sorted, 0.05));
        return left > 0 ? Math.abs(Quantile.ofSorted(sorted, 0.95)) / left : Double.NaN;
    }
}
