package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// On-balance volume.
///
/// Formula: OBV_t = OBV_{t−1} + volume_t when the close rose, − volume_t when it fell, unchanged when it is equal.
///
/// Source: J. Granville, New Key to Stock Market Profits (1963). Conventions: starts at the first bar's volume, as
/// TA-Lib. A bar without close or volume has no value and moves nothing; a close is compared with the last one known.
public record Obv() {

    /// Leading bars without a value: none.
    public int warmup() {
        return 0;
    }

    /// Values in units of the volume.
    public double[] values(BarColumns bars) {
        double[] balances = Columns.undefined(bars.size());
        double balance = 0;
        double before = Double.NaN;
        for (int i = 0; i < balances.length; i++) {
            double close = bars.close()[i];
            double volume = bars.volume()[i];
            if (Double.isFinite(close) && Double.isFinite(volume)) {
                balance += Double.isNaN(before) ? volume : Math.signum(close - before) * volume;
                balances[i] = balance;
            }
            before = Double.isFinite(close) ? close : before;
        }
        return balances;
    }
}
