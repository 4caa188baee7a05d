package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Average directional movement index: how strong a trend is, whichever way it goes.
///
/// Formula: ADX_t = (ADX_{t−1} (n − 1) + DX_t) / n, see [DirectionalMovement].
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: seeded with the mean of the
/// first n DX, as TA-Lib. A bar without DX restarts it.
///
/// @param period n, of the movement and of the average
public record Adx(int period) {

    public Adx {
        Period.check("adx: period", 2, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return 2 * period - 1;
    }

    /// Values from 0 to 100.
    public double[] values(BarColumns bars) {
        return Wilder.average(new DirectionalMovement(period).values(bars).dx(), period);
    }
}
