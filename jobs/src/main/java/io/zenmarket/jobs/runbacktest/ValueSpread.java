package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.tearsheet.Histogram;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// How values are spread, without keeping them: counts in bins whose width is a power of two and doubles whenever there
/// would be too many. The bins depend on the smallest and the greatest value alone, so the order does not matter.
final class ValueSpread {

    /// Most bins while counting.
    static final int FINE = 8_192;

    /// Most bins of the histogram.
    static final int COARSE = 80;

    private static final int FINEST = -40;

    private final long[] counts = new long[FINE];
    private int exponent = FINEST;
    private long first;
    private long last = -1;
    private long undefined;

    void add(double value) {
        if (!Double.isFinite(value)) {
            undefined++;
            return;
        }
        while (!fits(bin(value))) {
            widen();
        }
        long bin = bin(value);
        if (last < first) {
            first = bin;
            last = bin;
        } else if (bin < first) {
            shift((int) (first - bin));
            first = bin;
        }
        last = Math.max(last, bin);
        counts[(int) (bin - first)]++;
    }

    private long bin(double value) {
        return (long) Math.floor(Math.scalb(value, -exponent));
    }

    private boolean fits(long bin) {
        boolean exact = Math.abs(bin) < 1L << 52;
        return exact && (last < first || Math.max(last, bin) - Math.min(first, bin) < FINE);
    }

    /// Joins bins two by two.
    private void widen() {
        exponent++;
        if (last < first) {
            return;
        }
        long wider = first >> 1;
        for (long bin = first; bin <= last; bin++) {
            int from = (int) (bin - first);
            int to = (int) ((bin >> 1) - wider);
            long moved = counts[from];
            counts[from] = 0;
            counts[to] += moved;
        }
        first = wider;
        last >>= 1;
    }

    private void shift(int by) {
        System.arraycopy(counts, 0, counts, by, (int) (last - first) + 1);
        Arrays.fill(counts, 0, by, 0);
    }

    /// The value in the middle, to a share of the range; `NaN` without values.
    double median() {
        long half = (Arrays.stream(counts).sum() + 1) / 2;
        long seen = 0;
        for (long bin = first; bin <= last; bin++) {
            seen += counts[(int) (bin - first)];
            if (seen >= half) {
                return Math.scalb(bin + 0.5, exponent);
            }
        }
        return Double.NaN;
    }

    /// As a picture needs it.
    Histogram histogram() {
        if (last < first) {
            return new Histogram(0, 1, new long[0], undefined);
        }
        int joined = 0;
        while ((last >> joined) - (first >> joined) >= COARSE) {
            joined++;
        }
        Map<Long, Long> bins = new TreeMap<>();
        for (long bin = first; bin <= last; bin++) {
            bins.merge(bin >> joined, counts[(int) (bin - first)], Long::sum);
        }
        return new Histogram(
                Math.scalb((double) (first >> joined), exponent + joined),
                Math.scalb(1.0, exponent + joined),
                bins.values().stream().mapToLong(Long::longValue).toArray(),
                undefined);
    }
}
