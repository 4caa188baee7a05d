package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Average true range in percent of the close.
///
/// Formula: NATR = 100 ATR(n) / close, see [Atr].
///
/// @param period n, true ranges in the seed
public record Natr(int period) {

    public Natr {
        Period.check("natr: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public double[] values(BarColumns bars) {
        return Columns.join(new Atr(period).values(bars), bars.close(), (range, close) -> 100 * (range / close));
    }
}
