package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Ultimate oscillator.
///
/// Formula: 100 (4 A(a) + 2 A(b) + A(c)) / 7, A(n) = Σ (close − true low) / Σ true range over n bars, true low =
/// min(low, close before).
///
/// Source: L. Williams, "The Ultimate Oscillator", Stocks & Commodities 3 (1985). Conventions: as TA-Lib, but a
/// window without any range gives no value. A missing price leaves the bars without a value whose windows hold it.
///
/// @param quick a, bars of the shortest window
/// @param middle b
/// @param slow c, bars of the longest window
public record UltimateOscillator(int quick, int middle, int slow) {

    public UltimateOscillator {
        Period.check("ultimate oscillator: quick", 1, quick);
        Period.check("ultimate oscillator: middle", quick, middle);
        Period.check("ultimate oscillator: slow", middle, slow);
    }

    /// Leading bars without a value.
    public int warmup() {
        return slow;
    }

    /// Values from 0 to 100.
    public double[] values(BarColumns bars) {
        double[] range = new TrueRange().values(bars);
        double[] pressure = Columns.undefined(range.length);
        for (int i = 1; i < range.length; i++) {
            double close = bars.close()[i];
            pressure[i] = close - Math.min(bars.low()[i], bars.close()[i - 1]);
        }
        Columns.keepCommon(range, pressure);
        double[] fourfold = share(pressure, range, quick);
        double[] twofold = share(pressure, range, middle);
        double[] both = Columns.join(fourfold, twofold, (first, second) -> 4 * first + 2 * second);
        return Columns.join(both, share(pressure, range, slow), (sum, third) -> 100 * ((sum + third) / 7));
    }

    private static double[] share(double[] pressure, double[] range, int period) {
        Sma mean = new Sma(period);
        return Columns.join(mean.values(pressure), mean.values(range), (part, whole) -> part / whole);
    }
}
