package io.zenmarket.domain.market;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// The UTC year of a time in epoch seconds.
public final class EpochYear {

    private static final int FIRST = 1600;
    private static final int LAST = 2400;
    private static final long[] STARTS = starts();

    private EpochYear() {}

    /// The year that `time`, in epoch seconds, falls in.
    public static int of(long time) {
        // A year has 365.2425 days on average, so the estimate is off by one at most.
        int year = Math.clamp(1970 + Math.floorDiv(time, 31_556_952L), FIRST, LAST - 1);
        if (time < start(year)) {
            return year - 1;
        }
        return time >= start(year + 1) ? year + 1 : year;
    }

    /// The first second of a year.
    public static long start(int year) {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("year: expected " + FIRST + " to " + LAST + ", was " + year);
        }
        return STARTS[year - FIRST];
    }

    private static long[] starts() {
        long[] starts = new long[LAST - FIRST + 1];
        for (int year = FIRST; year <= LAST; year++) {
            starts[year - FIRST] =
                    LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
        return starts;
    }
}
