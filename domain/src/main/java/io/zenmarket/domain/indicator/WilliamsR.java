package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Williams %R.
///
/// Formula: %R = −100 (highest high − close) / (highest high − lowest low) over n bars.
///
/// Source: L. Williams, How I Made One Million Dollars (1973). Conventions: as TA-Lib, but a window without any range
/// has no value where TA-Lib says 0. A missing price leaves the bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record WilliamsR(int period) {

    public WilliamsR {
        Period.check("williams %r: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    /// Values from −100 to 0.
    public double[] values(BarColumns bars) {
        double[] top = new RollingMax(period).values(bars.high());
        double[] bottom = new RollingMin(period).values(bars.low());
        double[] values = Columns.undefined(bars.size());
        for (int i = 0; i < values.length; i++) {
            double range = top[i] - bottom[i];
            values[i] = range > 0 ? -100 * ((top[i] - bars.close()[i]) / range) : Double.NaN;
        }
        return values;
    }
}
