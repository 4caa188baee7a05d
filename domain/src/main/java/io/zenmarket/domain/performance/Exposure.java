package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Share of bars that end with a position.
///
/// Formula: #(bars t with entry ≤ t < exit of some trade) / #(bars). Trades may overlap; a bar counts once.
public final class Exposure {

    private Exposure() {}

    /// From 0 to 1.
    ///
    /// @param times of all bars, in epoch seconds, ascending
    public static double of(List<TradeResult> trades, long[] times) {
        List<TradeResult> ordered = trades.stream()
                .sorted(Comparator.comparingLong(TradeResult::entryTime))
                .toList();
        int held = 0;
        int next = 0;
        for (TradeResult trade : ordered) {
            int from = Math.max(next, firstNotBefore(trade.entryTime(), times));
            int to = Math.max(from, firstNotBefore(trade.exitTime(), times));
            held += to - from;
            next = to;
        }
        return times.length == 0 ? Double.NaN : (double) held / times.length;
    }

    private static int firstNotBefore(long time, long[] times) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 1;
    }
}
