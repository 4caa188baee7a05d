package io.zenmarket.domain.news;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When a story was published, seen, and could be acted on; in microseconds, as they are stored.
///
/// @param publishedAt as the source claims; of a date without a time the end of that day, UTC
/// @param dateOnly the source gave a date without a time
/// @param firstSeenAt when it was read first; of a backfilled story `publishedAt` and an allowance
/// @param backfilled read long after it was published: `firstSeenAt` is an assumption
public record NewsTimes(Instant publishedAt, boolean dateOnly, Instant firstSeenAt, boolean backfilled) {

    public NewsTimes {
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
        firstSeenAt = firstSeenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// The times of a story.
    ///
    /// @param publishedAt as the source claims
    /// @param seenAt when it was read
    public static NewsTimes of(Instant publishedAt, boolean dateOnly, Instant seenAt, BackfillRule rule) {
        boolean backfilled = Duration.between(publishedAt, seenAt).compareTo(rule.after()) > 0;
        return new NewsTimes(publishedAt, dateOnly, backfilled ? publishedAt.plus(rule.latency()) : seenAt, backfilled);
    }

    /// When it could be acted on: the later of the two. A source that dates a story ahead of its delivery is
    /// taken at its word.
    public Instant availableAt() {
        return publishedAt.isAfter(firstSeenAt) ? publishedAt : firstSeenAt;
    }
}
