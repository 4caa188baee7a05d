package io.zenmarket.domain.sweep;

import io.zenmarket.domain.market.BarColumns;

/// Bars as a position sees them: prices times 1 for a long one and times −1 for a short one, so that for
/// both a rise is
/// a profit. Immutable and thread-safe.
///
/// @param sign 1 or −1
/// @param open signed
/// @param best the high, or minus the low
/// @param worst the low, or minus the high
/// @param close signed
/// @param bestOf highest `best` of each block of 16 bars
/// @param worstOf lowest `worst` of each block
record SideBars(
        int sign, double[] open, double[] best, double[] worst, double[] close, double[] bestOf, double[] worstOf) {

    static final int SHIFT = 4;
    static final int BLOCK = 1 << SHIFT;

    static SideBars ofLong(BarColumns bars) {
        return of(1, bars.open(), bars.high(), bars.low(), bars.close());
    }

    static SideBars ofShort(BarColumns bars) {
        return of(-1, minus(bars.open()), minus(bars.low()), minus(bars.high()), minus(bars.close()));
    }

    private static SideBars of(int sign, double[] open, double[] best, double[] worst, double[] close) {
        double[] worstOf = minus(blockwise(minus(worst)));
        return new SideBars(sign, open, best, worst, close, blockwise(best), worstOf);
    }

    private static double[] minus(double[] values) {
        double[] negative = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negative[i] = -values[i];
        }
        return negative;
    }

    /// The highest value of each block.
    private static double[] blockwise(double[] values) {
        double[] highest = new double[(values.length + BLOCK - 1) >> SHIFT];
        for (int i = 0; i < values.length; i++) {
            int block = i >> SHIFT;
            highest[block] = i % BLOCK == 0 ? values[i] : Math.max(highest[block], values[i]);
        }
        return highest;
    }
}
