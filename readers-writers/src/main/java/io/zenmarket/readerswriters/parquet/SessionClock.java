package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.Interval;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What times mean for bars: a daily bar has the date as written, at midnight UTC; an intraday bar its instant.
///
/// @param interval of the bars
/// @param zone of times that are written without one, and in which an instant has its date
record SessionClock(Interval interval, ZoneId zone) {

    private static final long SECONDS_PER_DAY = 86_400;

    /// @param seconds since 1970 on the wall clock, as if it were UTC
    long ofWritten(long seconds) {
        if (isDaily()) {
            return midnight(seconds);
        }
        return zone.equals(ZoneOffset.UTC)
                ? seconds
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                        .atZone(zone)
                        .toEpochSecond();
    }

    /// @param seconds since 1970-01-01T00:00Z
    long ofInstant(long seconds) {
        if (!isDaily()) {
            return seconds;
        }
        return midnight(
                zone.equals(ZoneOffset.UTC)
                        ? seconds
                        : seconds
                                + zone.getRules()
                                        .getOffset(Instant.ofEpochSecond(seconds))
                                        .getTotalSeconds());
    }

    /// A time with its own offset from UTC.
    long ofOffset(OffsetDateTime time) {
        return isDaily() ? time.toLocalDate().toEpochDay() * SECONDS_PER_DAY : time.toEpochSecond();
    }

    private boolean isDaily() {
        return interval.length().toSeconds() >= SECONDS_PER_DAY;
    }

    private static long midnight(long seconds) {
        return Math.floorDiv(seconds, SECONDS_PER_DAY) * SECONDS_PER_DAY;
    }
}
