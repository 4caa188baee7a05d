package io.zenmarket.readerswriters.news.malformed;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.BackfillRule;
import io.zenmarket.domain.news.EntityLinker;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRules;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.ReadNews;
import io.zenmarket.readerswriters.news.file.FileNewsSettings;
import io.zenmarket.readerswriters.news.file.FileNewsSource;
import io.zenmarket.readerswriters.news.gdelt.GdeltFilesNewsSource;
import io.zenmarket.readerswriters.news.newsapi.ApiKey;
import io.zenmarket.readerswriters.news.newsapi.NewsApiNewsSource;
import io.zenmarket.readerswriters.news.newsapi.NewsApiSettings;
import io.zenmarket.readerswriters.news.rss.FeedsInMemory;
import io.zenmarket.readerswriters.news.rss.RssFeed;
import io.zenmarket.readerswriters.news.rss.RssNewsSource;
import io.zenmarket.readerswriters.news.rss.RssSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads documents as a run does: what their source gives is checked, and a source that is not available is one
/// refused record. Answers are at most 12 MB, files unpack to at most 32 MiB.
///
/// @param server plays the hosts
/// @param directory holds the files
/// @param feed reads what the server has as a feed
/// @param service reads what the server has as an answer
record MalformedRun(StubChartServer server, Path directory, NewsSource feed, NewsSource service) {

    private static final String FEED = "/feed";
    private static final String SERVICE = "/v2/everything";
    private static final int LARGEST = 12_000_000;
    private static final long MOST_UNPACKED = 32L << 20;
    private static final Instant FROM = Instant.parse("2024-01-30T00:00:00Z");

    private static final NewsRules RULES = new NewsRules(
            new BackfillRule(Duration.ofDays(7), Duration.ofMinutes(15)),
            new EntityLinker(List.of(), List.of(), Set.of()),
            1_000);

    static MalformedRun of(StubChartServer server, Path directory) {
        RetrySettings once = new RetrySettings(1, Duration.ZERO, Duration.ZERO);
        HttpSettings http =
                new HttpSettings("ZenMarket test", Duration.ofSeconds(20), LARGEST, once, 1_000_000, Integer.MAX_VALUE);
        RssFeed feed = new RssFeed("feed", server.baseUrl() + FEED);
        NewsApiSettings settings = new NewsApiSettings(
                server.baseUrl(), "x", "en", FROM, Instant.now(), new NewsApiSettings.Paging(100, 100), http);
        return new MalformedRun(
                server,
                directory,
                RssNewsSource.of(new RssSettings(List.of(feed), List.of(), 1, http), new FeedsInMemory()),
                NewsApiNewsSource.of(settings, ApiKey.of(Map.of("KEY", "no-secret"), "KEY")));
    }

    /// What became of a document.
    record Outcome(int read, List<NewsStory> stories, List<RejectedRecord> refused) {

        List<String> titles() {
            return stories.stream().map(NewsStory::title).toList();
        }
    }

    Outcome read(Malformed malformed) {
        List<NewsStory> stories = new ArrayList<>();
        List<RejectedRecord> refused = new ArrayList<>();
        int read = 0;
        for (NewsBlock block : blocks(malformed)) {
            NewsRules.Checked checked = RULES.apply(block, Instant.now());
            checked.stories().forEach(each -> stories.add(each.story()));
            refused.addAll(checked.rejected());
            read += block.read();
        }
        return new Outcome(read, stories, refused);
    }

    private List<NewsBlock> blocks(Malformed malformed) {
        try {
            return ReadNews.of(source(malformed)).blocks();
        } catch (SourceUnavailableException down) {
            RejectedRecord record = new RejectedRecord("source", 0, "", String.valueOf(down.getMessage()));
            return List.of(new NewsBlock("source", "", List.of(), List.of(record)));
        }
    }

    private NewsSource source(Malformed malformed) {
        if (malformed.medium().isWeb()) {
            return web(malformed);
        }
        String file = file(malformed).toString();
        return malformed.medium().isGraph()
                ? GdeltFilesNewsSource.of(file)
                : FileNewsSource.of(
                        FileNewsSettings.of(file).withLimits(new FileNewsSettings.Limits(1 << 20, MOST_UNPACKED)));
    }

    private NewsSource web(Malformed malformed) {
        boolean isFeed = malformed.medium() == Malformed.Medium.FEED;
        server.onPath(isFeed ? FEED : SERVICE, exchange -> {
            List<String> headers = malformed.headers();
            for (int i = 0; i < headers.size(); i += 2) {
                exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1));
            }
            byte[] body = malformed.content();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
        return isFeed ? feed : service;
    }

    private Path file(Malformed malformed) {
        try {
            return Files.write(directory.resolve("input." + malformed.medium().ending()), malformed.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
