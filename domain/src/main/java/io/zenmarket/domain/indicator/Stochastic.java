package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Slow stochastic oscillator.
///
/// Formula: k = SMA(fast k, m), d = SMA(k, p), with fast k = 100 (close − lowest low) / (highest high − lowest low)
/// over n bars.
///
/// Source and conventions: as [FastStochastic].
///
/// @param period n, bars of the range
/// @param slowing m, bars of k's mean
/// @param smoothing p, bars of d's mean
public record Stochastic(int period, int slowing, int smoothing) {

    public Stochastic {
        Period.check("stochastic: period", 1, period);
        Period.check("stochastic: slowing", 1, slowing);
        Period.check("stochastic: smoothing", 1, smoothing);
    }

    /// Both lines, from 0 to 100; a bar has both or none.
    public record Lines(double[] k, double[] d) {}

    /// Leading bars without a value.
    public int warmup() {
        return period + slowing + smoothing - 3;
    }

    public Lines values(BarColumns bars) {
        double[] raw = FastStochastic.raw(bars.high(), bars.low(), bars.close(), period);
        FastStochastic.Lines slow = FastStochastic.smoothed(new Sma(slowing).values(raw), smoothing);
        return new Lines(slow.k(), slow.d());
    }
}
