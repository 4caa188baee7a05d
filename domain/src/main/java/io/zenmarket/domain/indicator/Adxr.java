package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Average directional movement index rating.
///
/// Formula: ADXR_t = (ADX_t + ADX_{t−n+1}) / 2, see [Adx].
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: n − 1 bars back, as TA-Lib.
///
/// @param period n, of the index and of the look back
public record Adxr(int period) {

    public Adxr {
        Period.check("adxr: period", 2, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return 3 * period - 2;
    }

    /// Values from 0 to 100.
    public double[] values(BarColumns bars) {
        double[] index = new Adx(period).values(bars);
        double[] ratings = Columns.undefined(index.length);
        for (int i = period - 1; i < ratings.length; i++) {
            ratings[i] = (index[i] + index[i - period + 1]) / 2;
        }
        return ratings;
    }
}
