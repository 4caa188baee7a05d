package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Aroon: how recent the last extreme is.
///
/// Formula: up = 100 (n − bars since the highest high of the last n + 1 bars) / n, down = the same of the lowest low.
///
/// Source: T. Chande, "A Time Price Oscillator", Stocks & Commodities 13 (1995). Conventions: the window has n + 1
/// bars and of equal extremes the newest counts, as TA-Lib. A missing price leaves the bars without a value whose
/// window holds it.
///
/// @param period n, age in bars at which a line reaches 0
public record Aroon(int period) {

    public Aroon {
        Period.check("aroon: period", 1, period);
    }

    /// Both lines, from 0 to 100; a bar has both or none.
    public record Lines(double[] up, double[] down) {}

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public Lines values(BarColumns bars) {
        double[] up = freshness(Extreme.highest(bars.high(), period + 1));
        double[] down = freshness(Extreme.lowest(bars.low(), period + 1));
        Columns.keepCommon(up, down);
        return new Lines(up, down);
    }

    private double[] freshness(int[] rows) {
        double[] values = Columns.undefined(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                values[i] = 100.0 * (period - (i - rows[i])) / period;
            }
        }
        return values;
    }
}
