package io.zenmarket.domain.brief;

import java.time.LocalDate;
import java.util.List;

/// Backtests that were answered lately.
///
/// @param since first day that counts, UTC; the business date is the last
/// @param runs the latest of them, latest first
/// @param count how many there are, those left out of the list among them
public record RecentBacktests(LocalDate since, List<BacktestBrief> runs, long count) {

    public RecentBacktests {
        runs = List.copyOf(runs);
        if (count < runs.size()) {
            throw new IllegalArgumentException(
                    "backtests: expected a count not below those listed, was " + count + " for " + runs.size());
        }
    }
}
