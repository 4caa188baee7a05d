package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Average true range.
///
/// Formula: ATR_t = (ATR_{t−1} (n − 1) + TR_t) / n, see [TrueRange].
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: seeded with the mean of the
/// first n true ranges, as TA-Lib; a missing price restarts it. [LegacyAtr] averages simply.
///
/// @param period n, true ranges in the seed
public record Atr(int period) {

    public Atr {
        Period.check("atr: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    /// Values in units of the price.
    public double[] values(BarColumns bars) {
        return Wilder.average(new TrueRange().values(bars), period);
    }
}
