package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Accumulation/distribution line.
///
/// Formula: AD_t = AD_{t−1} + volume ((close − low) − (high − close)) / (high − low), unchanged when high = low.
///
/// Source: M. Chaikin; S. Achelis, Technical Analysis from A to Z (1995). Conventions: starts from 0, as TA-Lib. A
/// bar with a missing price or volume has no value and moves nothing.
public record AccumulationDistribution() {

    /// Leading bars without a value: none.
    public int warmup() {
        return 0;
    }

    /// Values in units of the volume.
    public double[] values(BarColumns bars) {
        double[] totals = Columns.undefined(bars.size());
        double total = 0;
        for (int i = 0; i < totals.length; i++) {
            double flow = flow(bars, i);
            if (Double.isFinite(flow)) {
                total += flow;
                totals[i] = total;
            }
        }
        return totals;
    }

    private static double flow(BarColumns bars, int i) {
        double high = bars.high()[i];
        double low = bars.low()[i];
        double close = bars.close()[i];
        double range = high - low;
        double volume = bars.volume()[i];
        return range == 0 ? 0 * volume : ((close - low) - (high - close)) / range * volume;
    }
}
