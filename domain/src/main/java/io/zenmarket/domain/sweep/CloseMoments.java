package io.zenmarket.domain.sweep;

/// Sums of the closes' returns r, of r² and of min(r, 0)² over any range of bars, in constant time.
///
/// A running total is kept per bar as the unevaluated sum of two doubles (about 32 digits), so that the
/// difference of
/// two totals is as exact as adding up the range, however long the series before it. Source of the addition:
/// D. Knuth,
/// The Art of Computer Programming 2, 4.2.2 (two-sum). Immutable and thread-safe.
final class CloseMoments {

    /// One cache line a bar: high and low part of three totals.
    private static final int STRIDE = 8;

    private static final int SQUARES = 2;
    private static final int DOWNSIDE = 4;

    private final double[] totals;

    CloseMoments(double[] close) {
        totals = new double[STRIDE * close.length];
        for (int i = 1; i < close.length; i++) {
            double r = close[i] / close[i - 1] - 1;
            double loss = Math.min(r, 0);
            append(i, 0, r);
            append(i, SQUARES, r * r);
            append(i, DOWNSIDE, loss * loss);
        }
    }

    private void append(int bar, int kind, double value) {
        int to = STRIDE * bar + kind;
        double high = totals[to - STRIDE];
        double sum = high + value;
        double part = sum - high;
        double error = (high - (sum - part)) + (value - part) + totals[to - STRIDE + 1];
        totals[to] = sum + error;
        totals[to + 1] = error - (totals[to] - sum);
    }

    /// Sum of the returns of bars `after + 1` to `last`.
    double returns(int after, int last) {
        return difference(after, last, 0);
    }

    double squares(int after, int last) {
        return difference(after, last, SQUARES);
    }

    double downside(int after, int last) {
        return difference(after, last, DOWNSIDE);
    }

    private double difference(int after, int last, int kind) {
        int from = STRIDE * after + kind;
        int to = STRIDE * last + kind;
        return totals[to] - totals[from] + (totals[to + 1] - totals[from + 1]);
    }
}
