package io.zenmarket.readerswriters.news.rss;

import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.ReadNews;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a run makes of feeds that cannot be had, or not at once, or are none.
class RssFailuresIT {

    private static final Duration HALF_SECOND = Duration.ofMillis(500);

    private final StubChartServer server = new StubChartServer();
    private final RssRun run = new RssRun(server, new FeedsInMemory());

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aFeedThatIsGoneIsRefusedAtOnceAndTheNextIsRead() {
        server.onPath("/gone", status(404, "")).onPath("/old", status(200, Feeds.RSS_091));

        ReadNews news = run.read("gone", "old");

        assertThat(news.reasons())
                .containsExactly("gone:0: " + server.baseUrl() + "/gone: HTTP status, expected 200, was 404");
        assertThat(news.records()).hasSize(1);
        assertThat(server.requests()).hasSize(2);
        assertThat(run.pauses()).isEmpty();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.onPath("/rss", status(429, "", "Retry-After", "7"), status(200, Feeds.RSS_091));

        assertThat(run.read("rss").records()).hasSize(1);
        assertThat(run.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aPassingFaultThatStaysIsRefusedAndTheNextIsRead(int status) {
        server.onPath("/down", status(status, Feeds.HTML)).onPath("/old", status(200, Feeds.RSS_091));

        ReadNews news = run.read("down", "old");

        assertThat(news.reasons())
                .containsExactly("down:0: " + server.baseUrl() + "/down: HTTP status, expected 200, was " + status
                        + ", in 3 attempts");
        assertThat(news.records()).hasSize(1);
        assertThat(news.read()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsCutShortIsAskedForAgain() {
        server.onPath(
                        "/cut",
                        StubChartServer.hangUpHalfway(Feeds.RSS),
                        status(200, Feeds.RSS.substring(0, 900)),
                        status(200, Feeds.RSS))
                .onPath("/zip", StubChartServer.gzip(Feeds.RSS, 300), StubChartServer.gzip(Feeds.RSS, 100_000));

        assertThat(run.read("cut", "zip").records()).hasSize(6);
        assertThat(run.pauses()).containsExactly(HALF_SECOND, Duration.ofSeconds(1), HALF_SECOND);
    }

    @Test
    void aWebPageIsRefused() {
        server.onPath("/page", status(200, Feeds.HTML, "Content-Type", "text/html"))
                .onPath("/plain", status(200, "Service unavailable"));

        List<String> reasons = run.read("page", "plain").reasons();

        assertThat(reasons.get(0))
                .isEqualTo(
                        "page:0: " + server.baseUrl() + "/page: answer, expected RSS or Atom, was a document with a"
                                + " DOCTYPE, which is refused: 83 bytes: <!DOCTYPE html><html><head><title>Sorry</title></head><body>…");
        assertThat(reasons.get(1))
                .contains("expected RSS or Atom, was 19 bytes: Service unavailable")
                .endsWith("in 3 attempts");
    }

    @Test
    void nothingThatADocumentNamesIsOpened() {
        String entity = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + server.baseUrl() + "/secret\">]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>";
        String dtd = "<!DOCTYPE rss SYSTEM \"" + server.baseUrl() + "/secret\"><rss version=\"2.0\"><channel/></rss>";
        String include = "<rss version=\"2.0\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><title>t</title>"
                + "<item><title>a<xi:include href=\"" + server.baseUrl() + "/secret\"/></title></item></channel></rss>";
        server.onPath("/entity", status(200, entity))
                .onPath("/dtd", status(200, dtd))
                .onPath("/include", status(200, include));

        ReadNews news = run.read("entity", "dtd", "include");

        assertThat(news.reasons()).hasSize(2).allMatch(reason -> reason.contains("DOCTYPE, which is refused"));
        assertThat(news.titles()).containsExactly("a");
        assertThat(server.requests())
                .hasSize(3)
                .noneMatch(request -> request.uri().contains("secret"));
    }

    @Test
    void aFeedThatIsTooLargeIsRefusedPackedOrNot() {
        String large = Feeds.RSS_091.replace("Acme", "x".repeat(200_000));
        server.onPath("/large", status(200, large)).onPath("/bomb", StubChartServer.gzip(large, 100_000));

        ReadNews news = run.read("large", "bomb");

        assertThat(news.records()).isEmpty();
        assertThat(news.reasons().get(1)).contains("more than 100000 bytes");
    }

    @Test
    void followsAFeedThatMoved() {
        server.onPath("/from", status(301, "", "Location", server.baseUrl() + "/to"))
                .onPath("/to", status(200, Feeds.RSS_091));

        assertThat(run.read("from").records()).hasSize(1);
    }

    @Test
    void aHostThatKeepsFailingIsLeftAloneAndOthersAreNot() {
        try (StubChartServer other = new StubChartServer()) {
            other.onPath("/old", status(200, Feeds.RSS_091));
            for (String path : List.of("a", "b", "c", "d", "e")) {
                server.onPath("/" + path, status(500, ""));
            }
            List<RssFeed> feeds = List.of(
                    feed("a"),
                    feed("b"),
                    feed("c"),
                    feed("d"),
                    feed("e"),
                    new RssFeed("other", other.baseUrl() + "/old"));

            ReadNews news = ReadNews.of(run.source(feeds));

            assertThat(server.requests()).hasSize(4 * 3);
            assertThat(news.reasons().get(4)).contains("left alone for the rest of this run");
            assertThat(news.records()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainAndThenRefused() {
        RssFeed feed = feed("a");
        server.close();

        assertThat(ReadNews.of(run.source(List.of(feed))).reasons())
                .singleElement()
                .asString()
                .contains("ConnectException")
                .endsWith("in 3 attempts");
    }

    private RssFeed feed(String path) {
        return new RssFeed(path, server.baseUrl() + "/" + path);
    }
}
