package io.zenmarket.domain.market;

/// One symbol's bars, ascending and unique in time.
///
/// @param symbol the instrument's ticker, e.g. `^GSPC`
/// @param interval length of each bar
/// @param bars the rows
public record BarSeries(String symbol, Interval interval, BarColumns bars) {

    public BarSeries {
        long[] time = bars.time();
        for (int i = 1; i < time.length; i++) {
            if (time[i] <= time[i - 1]) {
                throw new IllegalArgumentException(symbol + ": expected times in ascending order, was " + time[i]
                        + " after " + time[i - 1] + " at row " + i);
            }
        }
    }

    public int size() {
        return bars.size();
    }

    /// The bars that start before `time`, in epoch seconds.
    public BarSeries before(long time) {
        int end = java.util.Arrays.binarySearch(bars.time(), time);
        return new BarSeries(symbol, interval, bars.slice(0, end >= 0 ? end : -end - 1));
    }
}
