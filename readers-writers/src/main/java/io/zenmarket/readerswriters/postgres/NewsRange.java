package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/// Which stories are read.
///
/// @param from first `available_at`
/// @param to the `available_at` that is too late
/// @param bucket of the content hash, as in [io.zenmarket.domain.news.NewsBuckets]; empty: all
public record NewsRange(Instant from, Instant to, OptionalInt bucket) {

    /// All stories of a span.
    public static NewsRange of(Instant from, Instant to) {
        return new NewsRange(from, to, OptionalInt.empty());
    }

    /// All stories of a day, UTC.
    public static NewsRange of(LocalDate date) {
        return of(
                date.atStartOfDay().toInstant(ZoneOffset.UTC),
                date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /// Those of one bucket.
    public NewsRange withBucket(int number) {
        return new NewsRange(from, to, OptionalInt.of(number));
    }
}
