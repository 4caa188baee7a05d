package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// The legacy program's average true range, with a simple mean.
///
/// Formula: ATR_t = (TR_t + … + TR_{t−n+1}) / n, see [TrueRange].
///
/// Conventions: without a close before it, as at the first bar, TR = high − low. [Atr] is Wilder's.
///
/// @param period n, bars in the window
public record LegacyAtr(int period) {

    public LegacyAtr {
        Period.check("legacy atr: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    /// Values in units of the price.
    public double[] values(BarColumns bars) {
        double[] ranges = new TrueRange().values(bars);
        for (int i = 0; i < ranges.length; i++) {
            if (Double.isNaN(ranges[i])) {
                ranges[i] = bars.high()[i] - bars.low()[i];
            }
        }
        return new Sma(period).values(ranges);
    }
}
