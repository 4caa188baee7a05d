package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Money flow index.
///
/// Formula: MFI = 100 P / (P + N), P and N = sums of price × volume over the last n bars whose price rose and fell,
/// price = (high + low + close) / 3.
///
/// Source: G. Quong and A. Soudack, "Volume-Weighted RSI: Money Flow", Stocks & Commodities 7 (1989). Conventions: as
/// TA-Lib, but without any flow it is `NaN` where TA-Lib says 0. A missing price or volume leaves the bars without a
/// value whose window holds it.
///
/// @param period n, changes in the window
public record Mfi(int period) {

    public Mfi {
        Period.check("mfi: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    /// Values from 0 to 100.
    public double[] values(BarColumns bars) {
        double[] price = Cci.typicalPrice(bars);
        double[] change = new Momentum(1).values(price);
        double[] flow = Columns.join(price, bars.volume(), (worth, volume) -> worth * volume);
        Sma mean = new Sma(period);
        return Rsi.strength(mean.values(where(change, flow, 1)), mean.values(where(change, flow, -1)));
    }

    /// The flow of bars whose price went in the direction of `sign`, 0 for the others.
    private static double[] where(double[] change, double[] flow, double sign) {
        return Columns.join(change, flow, (moved, worth) -> {
            boolean known = Double.isFinite(moved) && Double.isFinite(worth);
            return known ? (sign * moved > 0 ? worth : 0) : Double.NaN;
        });
    }
}
