package io.zenmarket.jobs.tearsheet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/// Where years begin on a time axis.
final class YearStarts {

    private static final int MOST = 12;

    private YearStarts() {}

    /// Rows of the first bars of years, every second, third, fifth or tenth year if they are many.
    static int[] of(long[] time) {
        int[] starts = IntStream.range(1, time.length)
                .filter(row -> year(time[row]) != year(time[row - 1]))
                .toArray();
        int every = IntStream.of(1, 2, 3, 5, 10, 20)
                .filter(step -> starts.length / step <= MOST)
                .findFirst()
                .orElse(50);
        return IntStream.of(starts).filter(row -> year(time[row]) % every == 0).toArray();
    }

    private static int year(long seconds) {
        return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).getYear();
    }
}
