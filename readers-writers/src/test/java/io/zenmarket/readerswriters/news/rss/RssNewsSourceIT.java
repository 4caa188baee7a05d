package io.zenmarket.readerswriters.news.rss;

import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RssNewsSourceIT extends NewsSourceContract {

    private final StubChartServer server = new StubChartServer();
    private final FeedsInMemory memory = new FeedsInMemory();
    private final RssRun run = new RssRun(server, memory);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    protected NewsSource source() {
        server.onPath("/rss", status(200, Feeds.RSS))
                .onPath("/gone", status(404, ""))
                .onPath("/atom", status(200, Feeds.ATOM));
        return new RssRun(server, new FeedsInMemory()).source("rss", "gone", "atom");
    }

    @Test
    void readsRss2() {
        server.onPath("/rss", status(200, Feeds.RSS, "Content-Type", "text/xml"));

        ReadNews news = run.read("rss");

        assertThat(news.records())
                .containsExactly(
                        new NewsRecord(
                                1,
                                "Other Wire",
                                "https://wire.example/1?a=1&b=2",
                                "en-us",
                                "Acme & Sons rises 3%",
                                "Sales up . More & more.".replace(" .", "."),
                                Instant.parse("2024-01-31T15:30:00Z"),
                                false,
                                List.of()),
                        new NewsRecord(
                                3,
                                "rss",
                                "https://wire.example/3",
                                "en-us",
                                "Globex falls",
                                "",
                                Instant.parse("2024-01-31T11:00:00Z"),
                                false,
                                List.of()),
                        new NewsRecord(4, "rss", "", "en-us", "Initech unchanged", "", RssRun.NOW, false, List.of()));
        assertThat(news.reasons()).containsExactly("rss:2: title: expected text, was empty");
        assertThat(news.rejected().getFirst().rawText()).isEqualTo("https://wire.example/2 No headline");
    }

    @Test
    void readsRss1AndAtomAndOldRss() {
        server.onPath("/rdf", status(200, Feeds.RDF))
                .onPath("/atom", status(200, Feeds.ATOM))
                .onPath("/old", status(200, Feeds.RSS_091));

        assertThat(run.read("rdf", "atom", "old").records())
                .containsExactly(
                        new NewsRecord(
                                1,
                                "rdf",
                                "https://rdf.example/1",
                                "de",
                                "Acme steigt",
                                "",
                                Instant.parse("2024-01-31T15:30:00Z"),
                                false,
                                List.of()),
                        new NewsRecord(
                                2,
                                "rdf",
                                "https://rdf.example/2",
                                "de",
                                "Acme fällt",
                                "",
                                Instant.parse("2024-02-01T00:00:00Z"),
                                true,
                                List.of()),
                        new NewsRecord(
                                1,
                                "atom",
                                "https://atom.example/1",
                                "",
                                "Acme <b> rises",
                                "On sales",
                                Instant.parse("2024-01-31T15:30:00Z"),
                                false,
                                List.of()),
                        new NewsRecord(
                                2,
                                "atom",
                                "https://atom.example/2",
                                "",
                                "Globex falls",
                                "On costs",
                                Instant.parse("2024-01-31T22:00:00Z"),
                                false,
                                List.of()),
                        new NewsRecord(
                                1,
                                "old",
                                "https://old.example/1",
                                "en",
                                "Acme rises",
                                "",
                                RssRun.NOW,
                                false,
                                List.of()));
    }

    @Test
    void asksForEachSymbolsFeedAndItsStoriesAreTheSymbols() {
        server.onPath("/rss", status(200, Feeds.RSS_091)).onPath("/all", status(200, Feeds.RSS_091));
        NewsSource source = run.source(
                List.of(
                        new RssFeed("own", server.baseUrl() + "/rss?s={symbol}&region=US"),
                        new RssFeed("all", server.baseUrl() + "/all")),
                "BRK.B",
                "^GSPC",
                "EURUSD=X",
                "A&B");

        assertThat(source.plan())
                .extracting(Slice::name, Slice::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rss own|BRK.B to own|^GSPC", 2L),
                        org.assertj.core.groups.Tuple.tuple("rss own|EURUSD=X to own|A&B", 2L),
                        org.assertj.core.groups.Tuple.tuple("rss all", 1L));
        assertThat(ReadNews.of(source).records())
                .extracting(NewsRecord::symbols)
                .containsExactly(List.of("BRK.B"), List.of("^GSPC"), List.of("EURUSD=X"), List.of("A&B"), List.of());
        assertThat(server.requests())
                .extracting(StubChartServer.Request::uri)
                .containsExactly(
                        "/rss?s=BRK.B&region=US",
                        "/rss?s=%5EGSPC&region=US",
                        "/rss?s=EURUSD%3DX&region=US",
                        "/rss?s=A%26B&region=US",
                        "/all");
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        server.onPath(
                        "/etag",
                        status(200, Feeds.ATOM, "ETag", "\"v1\"", "Last-Modified", "Wed, 31 Jan 2024 17:00:00 GMT"),
                        status(304, ""))
                .onPath("/none", status(200, Feeds.ATOM), status(200, Feeds.ATOM));

        assertThat(run.read("etag", "none").records()).hasSize(4);
        ReadNews again = run.read("etag", "none");

        assertThat(again.records()).hasSize(2);
        assertThat(again.blocks()).extracting(NewsBlock::read).containsExactly(0, 2);
        assertThat(server.requests().get(0).headers()).doesNotContainKeys("If-none-match", "If-modified-since");
        assertThat(server.requests().get(2).headers())
                .containsEntry("If-none-match", List.of("\"v1\""))
                .containsEntry("If-modified-since", List.of("Wed, 31 Jan 2024 17:00:00 GMT"));
        assertThat(server.requests().get(3).headers()).doesNotContainKeys("If-none-match", "If-modified-since");
    }

    @Test
    void remembersAFeedOnlyWhenTheNextBlockIsAskedFor() {
        server.onPath("/etag", status(200, Feeds.ATOM, "ETag", "\"v1\""));
        NewsSource source = run.source("etag");
        String address = server.baseUrl() + "/etag";

        NewsSource.Reader reader = source.open(source.plan().getFirst(), "");
        assertThat(reader.read()).isNotNull();
        assertThat(memory.recall(address)).isEmpty();
        reader.close();
        assertThat(memory.recall(address)).isEmpty();

        assertThat(ReadNews.of(source).records()).hasSize(2);
        assertThat(memory.recall(address)).contains(new FeedMemory.Validators("\"v1\"", ""));
    }

    @Test
    void aRefusedFeedIsNotRememberedAndA304ThatWasNotAskedForIsRefused() {
        server.onPath("/bad", status(200, "<html/>", "ETag", "\"v1\"")).onPath("/odd", status(304, ""));

        ReadNews news = run.read("bad", "odd");

        assertThat(memory.recall(server.baseUrl() + "/bad")).isEmpty();
        assertThat(news.reasons().getLast()).endsWith("/odd: HTTP status, expected 200, was 304");
    }

    @Test
    void refusesSettingsAndPositionsThatCannotBe() {
        NewsSource source = run.source("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.open(source.plan().getFirst(), "2"))
                .withMessage("rss a: position, expected 0 to 1, was 2");
        assertThatIllegalArgumentException().isThrownBy(() -> source.open(new Slice("x", "other", 1), ""));
        for (String address :
                List.of("ftp://x.example/a", "https://me:secret@x.example/", "/a", "https://x.example/ a")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RssFeed("x", address));
        }
        RssFeed feed = RssFeed.of("https://www.x.example/feed.xml?key=1");
        assertThat(feed.name()).isEqualTo("x.example/feed.xml");
        assertThatIllegalArgumentException().isThrownBy(() -> run.source(List.of(feed, feed)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.source(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.source(List.of(new RssFeed("x", "https://x.example/{symbol}"))));
    }
}
