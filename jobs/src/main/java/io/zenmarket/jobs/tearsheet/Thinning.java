package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Chooses the points of a long curve that are worth drawing.
final class Thinning {

    private Thinning() {}

    /// Rows that keep the curve's shape: of every stretch its lowest and its highest value, and both ends.
    ///
    /// @param values the curve; `NaN` is neither low nor high
    /// @param most rows at most, at least 4; all rows if there are no more
    /// @return rows, ascending
    static int[] rows(double[] values, int most) {
        int n = values.length;
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        int stretches = (most - 2) / 2;
        BitSet kept = new BitSet(n);
        kept.set(0);
        kept.set(n - 1);
        for (int k = 0; k < stretches; k++) {
            keepExtremes(values, (int) ((long) k * n / stretches), (int) ((long) (k + 1) * n / stretches), kept);
        }
        return kept.stream().toArray();
    }

    private static void keepExtremes(double[] values, int from, int to, BitSet kept) {
        int low = from;
        int high = from;
        for (int i = from + 1; i < to; i++) {
            low = values[i] < values[low] || Double.isNaN(values[low]) ? i : low;
            high = values[i] > values[high] || Double.isNaN(values[high]) ? i : high;
        }
        kept.set(low);
        kept.set(high);
    }

    /// The values at rows; none of none.
    static double[] at(double[] values, int[] rows) {
        return values.length == 0
                ? values
                : Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
