package io.zenmarket.domain.indicator;

import java.util.Arrays;

/// Where the highest of the last n values is, for every bar, in O(bars) whatever n.
///
/// Method: a queue of candidates in descending order; a new value drops all that are not above it, so each bar enters
/// and leaves once (D. Lemire, "Streaming maximum-minimum filter", 2006, arXiv:cs/0610046). Lowest: the same on −x.
/// Not thread-safe.
final class Extreme {

    private final double[] series;
    private final double sign;
    private final int[] queue;
    private int head;
    private int size;

    private Extreme(double[] series, int period, double sign) {
        this.series = series;
        this.sign = sign;
        this.queue = new int[Math.min(period, series.length)];
    }

    /// Row of the highest value in each window, the newest of equals; −1 when the window is not full or holds a
    /// missing (not finite) value.
    static int[] highest(double[] series, int period) {
        return new Extreme(series, period, 1).rows(period);
    }

    /// Row of the lowest value in each window, else as [#highest].
    static int[] lowest(double[] series, int period) {
        return new Extreme(series, period, -1).rows(period);
    }

    /// The values at the given rows, none where the row is −1.
    static double[] at(int[] rows, double[] series) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, i -> rows[i] < 0 ? Double.NaN : series[rows[i]]);
        return values;
    }

    private int[] rows(int period) {
        int[] rows = new int[series.length];
        int present = 0;
        for (int i = 0; i < rows.length; i++) {
            if (Double.isFinite(series[i])) {
                present++;
                push(i, i - period + 1);
            } else {
                present = 0;
                size = 0;
            }
            rows[i] = present >= period ? queue[head] : -1;
        }
        return rows;
    }

    private void push(int row, int oldest) {
        if (size > 0 && queue[head] < oldest) {
            head = head + 1 == queue.length ? 0 : head + 1;
            size--;
        }
        while (size > 0 && sign * series[queue[slot(size - 1)]] <= sign * series[row]) {
            size--;
        }
        queue[slot(size)] = row;
        size++;
    }

    private int slot(int position) {
        int slot = head + position;
        return slot >= queue.length ? slot - queue.length : slot;
    }
}
