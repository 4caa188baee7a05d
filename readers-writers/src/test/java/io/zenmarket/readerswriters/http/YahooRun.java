package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads from a stub server on the morning of 2020-09-01 the sessions of August 2020: at most 3 attempts, back-off of
/// 1 to 10 s of which the draws take one half, 4 failures before giving up, groups of 3.
final class YahooRun {

    static final Instant NOW = Instant.parse("2020-09-01T12:00:00Z");

    private final StubChartServer server;
    private final RecordedTiming timing = new RecordedTiming(NOW, Duration.ofMillis(1));
    private final Duration timeout;

    YahooRun(StubChartServer server) {
        this(server, Duration.ofSeconds(20));
    }

    YahooRun(StubChartServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    BarSource source(String... symbols) {
        RetrySettings retry = new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(10));
        YahooSettings settings =
                new YahooSettings(server.baseUrl(), "ZenMarket test", timeout, 100_000, retry, 1_000, 4);
        YahooQuery query = new YahooQuery(
                List.of(symbols), Interval.ONE_DAY, LocalDate.of(2020, 8, 3), LocalDate.of(2020, 8, 31), 3);
        return new YahooBarSource(settings, query, timing, () -> 0.5);
    }

    List<BarBlock> blocks(String... symbols) {
        BarSource source = source(symbols);
        return source.plan().stream()
                .flatMap(slice -> blocks(source, slice, "").stream())
                .toList();
    }

    static List<BarBlock> blocks(BarSource source, BarSource.Slice slice, String position) {
        List<BarBlock> blocks = new ArrayList<>();
        try (BarSource.Reader reader = source.open(slice, position)) {
            for (BarBlock block = reader.read(); block != null; block = reader.read()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /// The reasons why symbols are stale, in order.
    List<String> reasons(String... symbols) {
        return blocks(symbols).stream()
                .flatMap(block -> block.aside().stale().stream())
                .map(BarBlock.StaleSymbol::reason)
                .toList();
    }

    List<Duration> pauses() {
        return timing.pauses();
    }
}
