package io.zenmarket.domain.strategy;

import java.util.List;
import java.util.stream.LongStream;

/// The union of the bars of a universe.
///
/// @param times starts of bars in epoch seconds, ascending, each once
record TimeLine(long[] times) {

    static TimeLine of(List<Indicators> universe) {
        return new TimeLine(universe.stream()
                .flatMapToLong(each -> LongStream.of(each.bars().time()))
                .sorted()
                .distinct()
                .toArray());
    }

    /// The times after which another period begins.
    long[] rebalancings(Rebalance rebalance) {
        LongStream.Builder ends = LongStream.builder();
        for (int i = 1; i < times.length; i++) {
            if (rebalance.period(times[i - 1], i - 1) != rebalance.period(times[i], i)) {
                ends.add(times[i - 1]);
            }
        }
        return ends.build().toArray();
    }
}
