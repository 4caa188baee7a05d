package io.zenmarket.domain.indicator;

/// Stochastic RSI: where the RSI is in its own range.
///
/// Formula: k = 100 (RSI − lowest RSI) / (highest RSI − lowest RSI) over m values, d = SMA(k, p), RSI of n changes.
///
/// Source: T. Chande and S. Kroll, The New Technical Trader (1994). Conventions: as TA-Lib (percent, unsmoothed k),
/// but a window in which the RSI does not move has no value where TA-Lib says 0. Missing inputs as in [Rsi].
///
/// @param period n, changes in the RSI's seed
/// @param range m, RSI values of the range
/// @param smoothing p, bars of d's mean
public record StochRsi(int period, int range, int smoothing) {

    public StochRsi {
        Period.check("stochastic rsi: period", 1, period);
        Period.check("stochastic rsi: range", 2, range);
        Period.check("stochastic rsi: smoothing", 1, smoothing);
    }

    /// Both lines, from 0 to 100; a bar has both or none.
    public record Lines(double[] k, double[] d) {}

    /// Leading bars without a value.
    public int warmup() {
        return period + range + smoothing - 2;
    }

    public Lines values(double[] close) {
        double[] rsi = new Rsi(period).values(close);
        FastStochastic.Lines lines = FastStochastic.smoothed(FastStochastic.raw(rsi, rsi, rsi, range), smoothing);
        return new Lines(lines.k(), lines.d());
    }
}
