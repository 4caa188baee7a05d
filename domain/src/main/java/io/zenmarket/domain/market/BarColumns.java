package io.zenmarket.domain.market;

import java.util.Arrays;
import java.util.List;

/// Bars in columns: row `i` is the `i`-th element of every array. The arrays are shared, not copied, so that hot loops
/// pay nothing; whoever holds a `BarColumns` must treat them as read-only unless it made them.
///
/// @param time start of the bar in seconds since 1970-01-01T00:00Z; a daily bar's is midnight UTC of its session date
/// @param open first price, as traded
/// @param high highest price, as traded
/// @param low lowest price, as traded
/// @param close last price, as traded
/// @param volume units traded, 0 or more; `NaN` when the source states none
public record BarColumns(long[] time, double[] open, double[] high, double[] low, double[] close, double[] volume) {

    public BarColumns {
        int rows = time.length;
        if (open.length != rows
                || high.length != rows
                || low.length != rows
                || close.length != rows
                || volume.length != rows) {
            throw new IllegalArgumentException("bars: expected six columns of one length, was " + rows + ", "
                    + open.length + ", " + high.length + ", " + low.length + ", " + close.length + ", "
                    + volume.length);
        }
    }

    /// Columns of zeros, to be filled by their maker.
    public static BarColumns ofSize(int rows) {
        return new BarColumns(
                new long[rows],
                new double[rows],
                new double[rows],
                new double[rows],
                new double[rows],
                new double[rows]);
    }

    public int size() {
        return time.length;
    }

    /// A copy of rows `from` (inclusive) to `to` (exclusive).
    public BarColumns slice(int from, int to) {
        return new BarColumns(
                Arrays.copyOfRange(time, from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to));
    }

    /// A copy of some rows, in their order.
    public BarColumns rows(int[] rows) {
        BarColumns some = ofSize(rows.length);
        for (int i = 0; i < rows.length; i++) {
            some.time[i] = time[rows[i]];
            some.open[i] = open[rows[i]];
            some.high[i] = high[rows[i]];
            some.low[i] = low[rows[i]];
            some.close[i] = close[rows[i]];
            some.volume[i] = volume[rows[i]];
        }
        return some;
    }

    /// All rows of some columns, one after the other.
    public static BarColumns join(List<BarColumns> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BarColumns all = ofSize(parts.stream().mapToInt(BarColumns::size).sum());
        int at = 0;
        for (BarColumns part : parts) {
            part.copyTo(all, at);
            at += part.size();
        }
        return all;
    }

    /// Copies all rows into `target` from row `at` on.
    public void copyTo(BarColumns target, int at) {
        System.arraycopy(time, 0, target.time, at, size());
        System.arraycopy(open, 0, target.open, at, size());
        System.arraycopy(high, 0, target.high, at, size());
        System.arraycopy(low, 0, target.low, at, size());
        System.arraycopy(close, 0, target.close, at, size());
        System.arraycopy(volume, 0, target.volume, at, size());
    }

    /// A copy with room for `rows` rows, the first ones filled from this.
    public BarColumns resized(int rows) {
        return slice(0, rows);
    }
}
