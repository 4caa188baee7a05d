package io.zenmarket.domain.indicator;

/// The legacy program's relative strength index: Cutler's, with simple means.
///
/// Formula: RSI = 100 − 100 / (1 + G / L), G and L = simple means of the last n rises and falls.
///
/// Conventions: a change that cannot be computed counts as a rise and a fall of 0; the first bar's is one, so the
/// first value averages n − 1 real changes over n. All falls 0: 100; all rises 0: 0; both: `NaN`. [Rsi] is Wilder's.
///
/// @param period n, changes in the window
public record LegacyRsi(int period) {

    public LegacyRsi {
        Period.check("legacy rsi: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    /// Values from 0 to 100.
    public double[] values(double[] close) {
        double[] changes = new Momentum(1).values(close);
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Double.isFinite(changes[i]) ? changes[i] : 0;
        }
        Sma mean = new Sma(period);
        return Rsi.strength(mean.values(Rsi.rises(changes)), mean.values(Rsi.falls(changes)));
    }
}
