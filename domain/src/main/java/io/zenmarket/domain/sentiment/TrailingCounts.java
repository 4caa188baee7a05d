package io.zenmarket.domain.sentiment;

/// The numbers of stories of the last [DailyAggregation#WINDOW] sessions, summed exactly: going on from
/// stored rows gives the same bits as having seen all.
final class TrailingCounts {

    private final int[] counts = new int[DailyAggregation.WINDOW];
    private int sessions;
    private long sum;
    private long squares;

    void add(int count) {
        int slot = sessions++ % counts.length;
        long old = counts[slot];
        counts[slot] = count;
        sum += count - old;
        squares += (long) count * count - old * old;
    }

    /// Distance of a count to their mean in their standard deviations (N − 1); `NaN` until there are as many
    /// as the window, or when all are the same.
    double score(int count) {
        long n = counts.length;
        long spread = n * squares - sum * sum;
        if (sessions < n || spread == 0) {
            return Double.NaN;
        }
        return (count - (double) sum / n) / Math.sqrt((double) spread / (n * (n - 1)));
    }
}
