package io.zenmarket.readerswriters.news.rss;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Stories of RSS 0.9x, 1.0, 2.0 and Atom feeds. A slice is a group of feeds, a block one feed, a position the number
/// of feeds read.
///
/// - An entry's time is what it says, published before updated, in UTC when it names no zone; one without a time, or
/// with one that cannot be read, was published when it was fetched.
/// - An unchanged feed, by its `ETag` or `Last-Modified`, gives a block without stories.
/// - An entry without a headline is refused by itself. A feed that cannot be had, be it after several attempts, or
/// read is refused as a whole by one record at line 0, and costs no other feed: it will be asked again in the next
/// run, so that no fault of a feed ends one.
/// - Feeds of symbols give stories of that symbol.
///
/// A document with a DOCTYPE is refused, nothing that a feed names is opened, and its size is limited before and after
/// unpacking, and as a tree. One object is one run: it stops asking a host that keeps failing. Thread-safe; threads
/// wait between attempts, and an interrupt ends a wait with a `SourceUnavailableException`.
public final class RssNewsSource implements NewsSource {

    private static final String SEPARATOR = "\n";

    private final RssSettings settings;
    private final FeedClient client;

    RssNewsSource(RssSettings settings, FeedMemory memory, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        client = new FeedClient(settings.http(), memory, timing, jitter);
    }

    public static RssNewsSource of(RssSettings settings, FeedMemory memory) {
        return new RssNewsSource(settings, memory, Timing.ofSystem(), Patience::chance);
    }

    private List<Subscription> subscriptions() {
        return settings.feeds().stream()
                .flatMap(feed -> Subscription.of(feed, settings.symbols()))
                .toList();
    }

    @Override
    public List<Slice> plan() {
        List<String> names =
                subscriptions().stream().map(Subscription::toString).toList();
        List<Slice> slices = new ArrayList<>();
        for (int first = 0; first < names.size(); first += settings.feedsPerSlice()) {
            List<String> group = names.subList(first, Math.min(names.size(), first + settings.feedsPerSlice()));
            String name = group.size() == 1 ? group.getFirst() : group.getFirst() + " to " + group.getLast();
            slices.add(new Slice("rss " + name, String.join(SEPARATOR, group), group.size()));
        }
        return List.copyOf(slices);
    }

    /// @throws IllegalArgumentException when the slice or the position is not of these settings
    @Override
    public Reader open(Slice slice, String position) {
        List<Subscription> group = Arrays.stream(slice.locator().split(SEPARATOR, -1))
                .map(this::subscription)
                .toList();
        int first = position.isEmpty() ? 0 : Integer.parseInt(position);
        if (first < 0 || first > group.size()) {
            throw new IllegalArgumentException(
                    slice.name() + ": position, expected 0 to " + group.size() + ", was " + position);
        }
        return new RssReader(client, group, first);
    }

    private Subscription subscription(String name) {
        return subscriptions().stream()
                .filter(subscription -> subscription.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rss: feed, expected one of " + subscriptions() + ", was " + name));
    }
}
