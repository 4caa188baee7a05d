package io.zenmarket.domain.news;

import java.time.Duration;

/// What is assumed of stories read long after they were published.
///
/// @param after a story older than this when it is read is a backfill: nobody waited that long for it
/// @param latency how long after its publication a backfilled story is taken to have been seen
public record BackfillRule(Duration after, Duration latency) {

    public BackfillRule {
        if (latency.isNegative() || after.compareTo(latency) < 0) {
            throw new IllegalArgumentException(
                    "backfill: expected 0 <= latency <= after, was latency " + latency + ", after " + after);
        }
    }
}
