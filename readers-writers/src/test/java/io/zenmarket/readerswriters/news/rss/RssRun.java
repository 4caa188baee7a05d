package io.zenmarket.readerswriters.news.rss;

import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.RecordedTiming;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.ReadNews;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Reads from a stub server at noon of 2024-02-01: at most 3 attempts, back-off of 1 to 10 s of which the draws take
/// one half, 4 failures before giving up, groups of 2, at most 100,000 bytes.
final class RssRun {

    static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");

    private final StubChartServer server;
    private final RecordedTiming timing = new RecordedTiming(NOW, Duration.ofNanos(1_000));
    private final FeedMemory memory;

    RssRun(StubChartServer server, FeedMemory memory) {
        this.server = server;
        this.memory = memory;
    }

    static HttpSettings http() {
        RetrySettings retry = new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(10));
        return new HttpSettings("ZenMarket test", Duration.ofSeconds(20), 100_000, retry, 1_000_000, 4);
    }

    RssNewsSource source(List<RssFeed> feeds, String... symbols) {
        RssSettings settings = new RssSettings(feeds, List.of(symbols), 2, http());
        return new RssNewsSource(settings, memory, timing, () -> 0.5);
    }

    /// Feeds of the server, called by their paths.
    RssNewsSource source(String... paths) {
        return source(Arrays.stream(paths)
                .map(path -> new RssFeed(path, server.baseUrl() + "/" + path))
                .toList());
    }

    ReadNews read(String... paths) {
        return ReadNews.of(source(paths));
    }

    List<Duration> pauses() {
        return timing.pauses();
    }
}
