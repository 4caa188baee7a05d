package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Donchian channel.
///
/// Formula: upper = max(high of the last n bars), lower = min(low of the last n bars), middle = (upper + lower) / 2.
///
/// Conventions: the current bar is part of the window, so a close can never be outside; a breakout rule compares with
/// the channel of the bar before. A missing price leaves the n bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record Donchian(int period) {

    public Donchian {
        Period.check("donchian: period", 1, period);
    }

    /// The three lines, in units of the price; a bar has all or none.
    public record Lines(double[] upper, double[] middle, double[] lower) {}

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public Lines values(BarColumns bars) {
        double[] upper = new RollingMax(period).values(bars.high());
        double[] lower = new RollingMin(period).values(bars.low());
        double[] middle = Columns.join(upper, lower, (highest, lowest) -> (highest + lowest) / 2);
        Columns.keepCommon(upper, middle, lower);
        return new Lines(upper, middle, lower);
    }
}
