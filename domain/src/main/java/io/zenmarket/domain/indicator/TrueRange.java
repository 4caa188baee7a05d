package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// True range.
///
/// Formula: TR_t = max(high_t − low_t, |high_t − close_{t−1}|, |low_t − close_{t−1}|).
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: no value at the first bar, as
/// TA-Lib (the legacy program takes high − low there), nor where one of the four prices is missing.
public record TrueRange() {

    /// Leading bars without a value.
    public int warmup() {
        return 1;
    }

    public double[] values(BarColumns bars) {
        double[] ranges = Columns.undefined(bars.size());
        for (int i = 1; i < ranges.length; i++) {
            ranges[i] = at(bars.high()[i], bars.low()[i], bars.close()[i - 1]);
        }
        return ranges;
    }

    static double at(double high, double low, double closeBefore) {
        return Math.max(high - low, Math.max(Math.abs(high - closeBefore), Math.abs(low - closeBefore)));
    }
}
