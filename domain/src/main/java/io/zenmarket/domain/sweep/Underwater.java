package io.zenmarket.domain.sweep;

/// Highest equity so far, and the deepest fall from a peak as the ratio of trough to peak.
final class Underwater {

    private double peak;
    private double ratio;

    void start(double capital) {
        peak = capital;
        ratio = 1;
    }

    void add(double equity) {
        if (equity > peak) {
            peak = equity;
        } else if (equity < ratio * peak) {
            ratio = equity / peak;
        }
    }

    /// Adds a stretch of bars.
    ///
    /// @param top highest equity in it
    /// @param bottom lowest
    /// @param fall its own deepest ratio of trough to peak before it
    void add(double top, double bottom, double fall) {
        if (bottom < ratio * peak) {
            ratio = bottom / peak;
        }
        ratio = Math.min(ratio, fall);
        peak = Math.max(peak, top);
    }

    /// 0 or negative.
    double drawdown() {
        return ratio - 1;
    }
}
