package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Commodity channel index.
///
/// Formula: CCI = (p_t − SMA(p)) / (0.015 · mean of |p_i − SMA(p)|) over n bars, p = (high + low + close) / 3.
///
/// Source: D. Lambert, "Commodity Channel Index", Commodities 9 (1980). Conventions: as TA-Lib, but a window in which
/// the price does not move has no value where TA-Lib says 0. The mean deviation is taken anew for every bar: the only
/// indicator here whose cost grows with n. A missing price leaves the bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record Cci(int period) {

    public Cci {
        Period.check("cci: period", 2, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(BarColumns bars) {
        double[] price = typicalPrice(bars);
        double[] mean = new Sma(period).values(price);
        double[] values = Columns.undefined(price.length);
        for (int i = 0; i < price.length; i++) {
            if (Double.isFinite(mean[i])) {
                double deviation = 0;
                for (int row = i - period + 1; row <= i; row++) {
                    deviation += Math.abs(price[row] - mean[i]);
                }
                values[i] = (price[i] - mean[i]) / (0.015 * (deviation / period));
            }
        }
        return values;
    }

    /// (high + low + close) / 3.
    static double[] typicalPrice(BarColumns bars) {
        double[] price = new double[bars.size()];
        for (int i = 0; i < price.length; i++) {
            price[i] = (bars.high()[i] + bars.low()[i] + bars.close()[i]) / 3;
        }
        return price;
    }
}
