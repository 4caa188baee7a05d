package io.zenmarket.domain.performance;

/// Distance below the highest value so far, per bar.
///
/// Formula: d_i = W_i / max(1, W_0 … W_i) − 1, W_i = Π (1 + r); the initial capital, 1, is the first peak.
///
/// Values from −1 (less after a ruin) to 0. A distance of at most 1e-13 is rounding and counts as 0, so that
/// a curve that comes back to its peak has recovered.
public final class UnderwaterCurve {

    private UnderwaterCurve() {}

    private static final double ROUNDING = 1e-13;

    public static double[] of(double[] returns) {
        double[] curve = new double[returns.length];
        double wealth = 1;
        double peak = 1;
        for (int i = 0; i < returns.length; i++) {
            wealth *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
            peak = Math.max(peak, wealth);
            double distance = wealth / peak - 1;
            curve[i] = distance >= -ROUNDING ? 0 : distance;
        }
        return curve;
    }
}
