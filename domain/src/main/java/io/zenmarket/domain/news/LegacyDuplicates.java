package io.zenmarket.domain.news;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Duplicates as the legacy program knows them: the same title but for case and outer blanks. One more full
/// stop is another title, the address does not matter. For comparison only.
public final class LegacyDuplicates {

    private LegacyDuplicates() {}

    /// The stories without the duplicates of an earlier one, in order.
    public static <T> List<T> without(List<T> stories, Function<T, String> title) {
        Set<String> seen = new HashSet<>();
        return stories.stream()
                .filter(story -> seen.add(title.apply(story).strip().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
