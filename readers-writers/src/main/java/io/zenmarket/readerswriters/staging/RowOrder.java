package io.zenmarket.readerswriters.staging;

import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.EpochYear;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Rows in the order (bucket, year, symbol, time, as read).
///
/// One sort of primitive keys: bucket, year and the rank of the symbol share a `long` with the row's number, in 62
/// bits, since the highest one would be a sign; only rows of one symbol and year that are not ascending in time
/// already are sorted again.
final class RowOrder {

    private static final int YEAR_BITS = 12;
    private static final int RANK_BITS = 23;
    private static final int ROW_BITS = 23;
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;

    private final long[] time;
    private final String[] symbols;
    private final long[] keys;

    /// @param symbol ticker per row
    /// @param time epoch seconds per row
    RowOrder(String[] symbol, long[] time) {
        if (symbol.length > ROW_MASK) {
            throw new IllegalArgumentException("chunk: expected at most " + ROW_MASK + " rows, was " + symbol.length);
        }
        this.time = time;
        Map<String, Integer> ranks = new HashMap<>();
        this.symbols = ranked(symbol, ranks);
        this.keys = keys(symbol, ranks);
        Arrays.sort(keys);
        sortTimes();
    }

    int size() {
        return keys.length;
    }

    /// Bucket of the row at place `i`.
    int bucket(int i) {
        return (int) (keys[i] >>> (YEAR_BITS + RANK_BITS + ROW_BITS));
    }

    /// UTC year of the row at place `i`.
    int year(int i) {
        return (int) (keys[i] >>> (RANK_BITS + ROW_BITS)) & ((1 << YEAR_BITS) - 1);
    }

    /// Symbol of the row at place `i`.
    String symbol(int i) {
        return symbols[(int) (keys[i] >>> ROW_BITS) & ((1 << RANK_BITS) - 1)];
    }

    /// Index of the row at place `i`.
    int row(int i) {
        return (int) (keys[i] & ROW_MASK);
    }

    /// Whether two places are of one bucket, year and symbol.
    boolean sameGroup(int i, int j) {
        return keys[i] >>> ROW_BITS == keys[j] >>> ROW_BITS;
    }

    private static String[] ranked(String[] symbol, Map<String, Integer> ranks) {
        String last = "";
        for (String each : symbol) {
            if (!each.equals(last)) {
                ranks.put(each, 0);
                last = each;
            }
        }
        String[] sorted = ranks.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        for (int r = 0; r < sorted.length; r++) {
            ranks.put(sorted[r], r);
        }
        return sorted;
    }

    private long[] keys(String[] symbol, Map<String, Integer> ranks) {
        int[] bucketOfRank = Arrays.stream(symbols).mapToInt(Buckets::of).toArray();
        long[] result = new long[symbol.length];
        String last = "";
        int rank = 0;
        for (int row = 0; row < result.length; row++) {
            if (!symbol[row].equals(last)) {
                last = symbol[row];
                rank = ranks.getOrDefault(last, 0);
            }
            long group = ((long) bucketOfRank[rank] << YEAR_BITS) | EpochYear.of(time[row]);
            result[row] = (((group << RANK_BITS) | rank) << ROW_BITS) | row;
        }
        return result;
    }

    private void sortTimes() {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            boolean ascending = true;
            for (; to < keys.length && sameGroup(from, to); to++) {
                ascending &= time[row(to)] >= time[row(to - 1)];
            }
            if (!ascending) {
                sortByTime(from, to);
            }
            from = to;
        }
    }

    private void sortByTime(int from, int to) {
        long[] sorted = IntStream.range(from, to)
                .mapToObj(i -> keys[i])
                .sorted(Comparator.comparingLong(key -> time[(int) (key & ROW_MASK)]))
                .mapToLong(Long::longValue)
                .toArray();
        System.arraycopy(sorted, 0, keys, from, sorted.length);
    }
}
