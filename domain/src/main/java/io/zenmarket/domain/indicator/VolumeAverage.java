package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Mean volume of the last n bars.
///
/// Formula: SMA(volume, n), see [Sma] for its conventions. A bar without a stated volume leaves the n bars without a
/// value whose window holds it.
///
/// @param period n, bars in the window
public record VolumeAverage(int period) {

    public VolumeAverage {
        Period.check("volume average: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    /// Values in units of the volume.
    public double[] values(BarColumns bars) {
        return new Sma(period).values(bars.volume());
    }
}
