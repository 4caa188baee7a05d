package io.zenmarket.readerswriters.news.rss;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers for as long as the process lives.
public final class FeedsInMemory implements FeedMemory {

    private final Map<String, Validators> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Validators> recall(String address) {
        return Optional.ofNullable(known.get(address));
    }

    @Override
    public void remember(String address, Validators validators) {
        known.put(address, validators);
    }
}
