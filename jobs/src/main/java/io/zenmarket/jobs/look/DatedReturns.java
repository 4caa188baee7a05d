package io.zenmarket.jobs.look;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Returns with their times.
///
/// @param times in epoch seconds, ascending
/// @param returns one per time
record DatedReturns(long[] times, double[] returns) {

    /// Those of the times that another series has, too.
    DatedReturns onTimesOf(DatedReturns other) {
        int[] kept = IntStream.range(0, times.length)
                .filter(i -> Arrays.binarySearch(other.times, times[i]) >= 0)
                .toArray();
        return new DatedReturns(
                IntStream.of(kept).mapToLong(i -> times[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> returns[i]).toArray());
    }
}
