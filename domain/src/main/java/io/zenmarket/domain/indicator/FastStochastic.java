package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Fast stochastic oscillator.
///
/// Formula: k = 100 (close − lowest low) / (highest high − lowest low) over n bars, d = SMA(k, m).
///
/// Source: G. C. Lane, "Lane's Stochastics", Stocks & Commodities 2 (1984). Conventions: as TA-Lib, but a window
/// without any range has no value where TA-Lib says 0. Missing prices leave the bars without a value whose windows
/// hold them.
///
/// @param period n, bars of the range
/// @param smoothing m, bars of d
public record FastStochastic(int period, int smoothing) {

    public FastStochastic {
        Period.check("fast stochastic: period", 1, period);
        Period.check("fast stochastic: smoothing", 1, smoothing);
    }

    /// Both lines, from 0 to 100; a bar has both or none.
    public record Lines(double[] k, double[] d) {}

    /// Leading bars without a value.
    public int warmup() {
        return period + smoothing - 2;
    }

    public Lines values(BarColumns bars) {
        return smoothed(raw(bars.high(), bars.low(), bars.close(), period), smoothing);
    }

    /// The unsmoothed position of the close in its range.
    static double[] raw(double[] high, double[] low, double[] close, int period) {
        double[] top = new RollingMax(period).values(high);
        double[] bottom = new RollingMin(period).values(low);
        double[] position = Columns.undefined(close.length);
        for (int i = 0; i < position.length; i++) {
            double range = top[i] - bottom[i];
            position[i] = range > 0 ? 100 * ((close[i] - bottom[i]) / range) : Double.NaN;
        }
        return position;
    }

    /// A line and its mean, cut to the bars that have both.
    static Lines smoothed(double[] k, int smoothing) {
        double[] d = new Sma(smoothing).values(k);
        Columns.keepCommon(k, d);
        return new Lines(k, d);
    }
}
