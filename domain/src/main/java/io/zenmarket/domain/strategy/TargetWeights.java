package io.zenmarket.domain.strategy;

import java.util.List;

/// What a portfolio shall consist of, decision by decision. Between two decisions nothing is traded, so that
/// weights drift with the prices. The arrays are shared, not copied; treat them as read-only.
///
/// @param symbols in the order of the weights
/// @param times when each was decided: start of the bar at whose close it was, in epoch seconds, ascending; a
/// symbol is traded at its first open after that
/// @param weights per decision one per symbol, as fractions of the equity: above 0 long, below 0 short, 0 not
/// held; what their sum lacks to 1 stays cash
public record TargetWeights(List<String> symbols, long[] times, double[][] weights) {

    public TargetWeights {
        symbols = List.copyOf(symbols);
        if (times.length != weights.length) {
            throw new IllegalArgumentException("target weights: expected a row of weights for each of " + times.length
                    + " times, was " + weights.length);
        }
        for (int i = 0; i < times.length; i++) {
            checkTime(times, i);
            checkRow(weights[i], symbols.size(), times[i]);
        }
    }

    /// Number of decisions.
    public int size() {
        return times.length;
    }

    private static void checkTime(long[] times, int i) {
        if (i > 0 && times[i] <= times[i - 1]) {
            throw new IllegalArgumentException(
                    "target weights: expected ascending times, was " + times[i] + " after " + times[i - 1]);
        }
    }

    private static void checkRow(double[] row, int symbols, long time) {
        if (row.length != symbols) {
            throw new IllegalArgumentException(
                    "target weights of " + time + ": expected " + symbols + " weights, was " + row.length);
        }
        for (double weight : row) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException(
                        "target weights of " + time + ": expected finite numbers, was " + weight);
            }
        }
    }
}
