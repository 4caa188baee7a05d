package io.zenmarket.domain.sweep;

import io.zenmarket.domain.market.BarColumns;

/// One symbol's bars prepared for a sweep. Immutable and thread-safe.
///
/// @param bars as read
/// @param moments sums of returns of the closes
/// @param ranges extremes and falls of the closes
/// @param rising the bars as a long position sees them
/// @param falling the bars as a short position sees them
record SweepSeries(BarColumns bars, CloseMoments moments, CloseRanges ranges, SideBars rising, SideBars falling) {

    static SweepSeries of(BarColumns bars) {
        return new SweepSeries(
                bars,
                new CloseMoments(bars.close()),
                new CloseRanges(bars.close()),
                SideBars.ofLong(bars),
                SideBars.ofShort(bars));
    }

    double[] close() {
        return bars.close();
    }

    int size() {
        return bars.size();
    }

    SideBars side(int sign) {
        return sign > 0 ? rising : falling;
    }
}
