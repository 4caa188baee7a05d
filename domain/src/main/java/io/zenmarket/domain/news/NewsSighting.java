package io.zenmarket.domain.news;

import java.time.Instant;
import java.util.Comparator;

/// A story as clustering sees it: ordered by when it could be acted on, then by hash.
///
/// @param contentHash which one
/// @param simHash [SimHash] of its title
/// @param availableAt when it could be acted on
public record NewsSighting(String contentHash, long simHash, Instant availableAt) implements Comparable<NewsSighting> {

    private static final Comparator<NewsSighting> ORDER =
            Comparator.comparing(NewsSighting::availableAt).thenComparing(NewsSighting::contentHash);

    @Override
    public int compareTo(NewsSighting other) {
        return ORDER.compare(this, other);
    }
}
