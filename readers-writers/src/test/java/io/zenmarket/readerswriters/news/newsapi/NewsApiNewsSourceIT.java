package io.zenmarket.readerswriters.news.newsapi;

import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.RecordedTiming;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsApiNewsSourceIT extends NewsSourceContract {

    private static final String PATH = "/v2/everything";
    private static final String SECRET = "0123456789abcdef-secret";
    private static final ApiKey KEY = ApiKey.of(Map.of("NEWSAPI_KEY", SECRET), "NEWSAPI_KEY");
    private static final Instant FROM = Instant.parse("2024-01-30T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-01-31T23:59:59Z");

    private static final String WHOLE = """
            {"source":{"id":"wire","name":"Wire"},"author":null,"title":"Acme &amp; Sons rises","description":"<ul><li>Sales</li></ul>",
             "url":"https://wire.example/1","urlToImage":null,"publishedAt":"2024-01-31T15:30:00Z","content":"Sales were… [+2000 chars]"}""";

    private final StubChartServer server = new StubChartServer();
    private final RecordedTiming timing = new RecordedTiming(TO, Duration.ofNanos(1_000));

    @AfterEach
    void stopServer() {
        server.close();
    }

    private NewsApiSettings settings(int mostStories) {
        RetrySettings retry = new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(10));
        HttpSettings http = new HttpSettings("ZenMarket test", Duration.ofSeconds(20), 100_000, retry, 1_000_000, 4);
        return new NewsApiSettings(
                server.baseUrl(),
                "\"Acme Corp\" OR Globex & more",
                "en",
                FROM,
                TO,
                new NewsApiSettings.Paging(3, mostStories),
                http);
    }

    private NewsSource source(int mostStories) {
        return new NewsApiNewsSource(settings(mostStories), KEY, timing, () -> 0.5);
    }

    @Override
    protected NewsSource source() {
        server.onPath(PATH, exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            int page = Integer.parseInt(query.replaceAll(".*[?&]?page=(\\d+).*", "$1"));
            json(page(8, (page - 1) * 3, page == 3 ? 2 : 3)).send(exchange);
        });
        return source(100);
    }

    /// Articles `first` to `first + count`, exclusive; number 4 was removed.
    private static String page(int total, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> article(i == 4 ? "[Removed]" : "Story " + i))
                .collect(Collectors.joining(
                        ",", "{\"status\":\"ok\",\"totalResults\":" + total + ",\"articles\":[", "]}"));
    }

    private static String article(String title) {
        return "{\"source\":{\"id\":null,\"name\":\"Wire\"},\"title\":\"" + title
                + "\",\"url\":\"https://wire.example/x\",\"publishedAt\":\"2024-01-31T15:30:00Z\"}";
    }

    private static String error(String code, String message) {
        return "{\"status\":\"error\",\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void readsAStory() {
        server.onPath(PATH, json("{\"status\":\"ok\",\"totalResults\":1,\"articles\":[" + WHOLE + "]}"));

        assertThat(ReadNews.of(source(100)).records())
                .containsExactly(new NewsRecord(
                        1,
                        "Wire",
                        "https://wire.example/1",
                        "en",
                        "Acme & Sons rises",
                        "Sales",
                        Instant.parse("2024-01-31T15:30:00Z"),
                        false,
                        List.of()));
        assertThat(server.requests())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.uri())
                                .isEqualTo(
                                        PATH + "?from=2024-01-30T00%3A00%3A00&language=en&page=1&pageSize=3"
                                                + "&q=%22Acme+Corp%22+OR+Globex+%26+more&sortBy=publishedAt&to=2024-01-31T23%3A59%3A59"))
                .satisfies(request -> assertThat(request.headers()).containsEntry("X-api-key", List.of(SECRET)));
    }

    @Test
    void takesTheBeginningOfTheContentWhereThereIsNoDescription() {
        String article = WHOLE.replace("\"<ul><li>Sales</li></ul>\"", "null");
        server.onPath(PATH, json("{\"status\":\"ok\",\"totalResults\":1,\"articles\":[" + article + "]}"));

        assertThat(ReadNews.of(source(100)).records())
                .extracting(NewsRecord::body)
                .containsExactly("Sales were…");
    }

    @Test
    void asksForPagesUntilThereAreNoMoreAndRefusesWhatWasRemoved() {
        ReadNews news = ReadNews.of(source());

        assertThat(news.blocks()).extracting(NewsBlock::end).containsExactly("2:3", "3:6", "end");
        assertThat(news.titles())
                .containsExactly("Story 0", "Story 1", "Story 2", "Story 3", "Story 5", "Story 6", "Story 7");
        assertThat(news.reasons())
                .containsExactly(server.baseUrl() + PATH + ":5: title: expected a story, was [Removed]");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void asksForNoMoreThanIsWanted() {
        source();

        assertThat(ReadNews.of(source(5)).read()).isEqualTo(5);
        assertThat(server.requests()).hasSize(2);
        assertThat(ReadNews.of(source(3)).read()).isEqualTo(3);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        server.onPath(PATH, status(429, error("rateLimited", "slow"), "Retry-After", "7"), json(page(1, 0, 1)));

        assertThat(ReadNews.of(source(100)).records()).hasSize(1);
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aPassingFaultThatStaysMakesTheSourceUnavailableAndARestartGoesOnAtThatPage(int status) {
        server.onPath(
                PATH,
                json(page(4, 0, 3)),
                status(status, ""),
                status(status, ""),
                status(status, ""),
                json(page(4, 3, 1)));
        NewsSource source = source(100);
        Slice slice = source.plan().getFirst();
        NewsSource.Reader reader = source.open(slice, "");
        NewsBlock first = reader.read();

        assertThatThrownBy(reader::read)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(server.baseUrl() + PATH + ": HTTP status, expected 200, was " + status + ", in 3 attempts");

        assertThat(first).isNotNull();
        assertThat(ReadNews.behind(source(100), slice, first.end()).getFirst().records())
                .extracting(NewsRecord::title, NewsRecord::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Story 3", 4L));
    }

    @Test
    void anAnswerThatIsCutShortOrAWebPageIsAskedForAgain() {
        String body = page(1, 0, 1);
        server.onPath(PATH, StubChartServer.hangUpHalfway(body), json(body.substring(0, 50)), json(body));
        assertThat(ReadNews.of(source(100)).records()).hasSize(1);

        server.onPath(PATH, json("<html>"));
        assertThatThrownBy(() -> ReadNews.of(source(100)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("answer, expected JSON, was none (");

        server.onPath(PATH, StubChartServer.gzip(" ".repeat(200_000), 100_000));
        assertThatThrownBy(() -> ReadNews.of(source(100)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("more than 100000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "401, apiKeyInvalid, Your API key is invalid",
        "426, maximumResultsReached, Developer accounts are limited to 100 results",
        "400, parameterInvalid, too far in the past",
        "200, parametersMissing, say more"
    })
    void aRefusalEndsTheSliceAndKeepsWhatWasRead(int status, String code, String message) {
        server.onPath(PATH, json(page(9, 0, 3)), status(status, error(code, message)));

        ReadNews news = ReadNews.of(source(100));

        assertThat(news.records()).hasSize(3);
        assertThat(news.reasons())
                .singleElement()
                .asString()
                .startsWith(server.baseUrl() + PATH + ":0: ")
                .endsWith(", was " + (status == 200 ? "" : status + "; ") + code + ": " + message);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void theKeyIsNowhereButInTheRequestsHead() {
        server.onPath(
                PATH,
                json("{\"status\":\"ok\",\"totalResults\":9,\"articles\":[" + article("") + ",{\"title\":1,\"x\":\""
                        + SECRET + "\"}," + article("A").replace("/x", "/x?apiKey=" + SECRET) + "]}"),
                status(401, error("apiKeyInvalid", "Your key " + SECRET + " is invalid")));
        NewsSource source = source(100);

        ReadNews news = ReadNews.of(source);

        assertThat(news.records())
                .extracting(NewsRecord::url)
                .containsExactly("https://wire.example/x?apiKey=(hidden)");
        assertThat(news.reasons()).hasSize(3).last().asString().endsWith("Your key (hidden) is invalid");
        assertThat(source.plan() + " " + news + settings(1) + KEY).doesNotContain(SECRET);
        assertThat(server.requests()).extracting(StubChartServer.Request::uri).allMatch(uri -> !uri.contains(SECRET));
    }

    @Test
    void anAnswerOfNothingIsAskedForAgain() {
        server.onPath(PATH, status(200, ""), json("{}"), json(page(1, 0, 1)));

        assertThat(ReadNews.of(source(100)).titles()).containsExactly("Story 0");
        assertThat(timing.pauses()).hasSize(2);
    }

    @Test
    void aRefusalWithoutWordsIsItsStatus() {
        server.onPath(PATH, status(403, "<html><body>Forbidden</body></html>"));

        assertThat(ReadNews.of(source(100)).reasons())
                .singleElement()
                .asString()
                .endsWith("expected 200, was 403");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void goesOnWithLessThanWasReadWhenLessIsWantedNow() {
        source();
        Slice slice = source(100).plan().getFirst();

        assertThat(ReadNews.behind(source(2), slice, "2:3"))
                .singleElement()
                .extracting(NewsBlock::read)
                .isEqualTo(0);
    }

    @Test
    void aRedirectIsNotFollowedWithTheKey() {
        server.onPath(PATH, status(302, "", "Location", server.baseUrl() + "/elsewhere"));

        assertThat(ReadNews.of(source(100)).reasons())
                .singleElement()
                .asString()
                .endsWith("expected 200, was 302");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusesEachArticleThatIsNone() {
        server.onPath(
                PATH,
                json(
                        "{\"status\":\"ok\",\"totalResults\":3,\"articles\":[null,{\"title\":[]},{\"title\":\"x\",\"publishedAt\":\"?\"}]}"));

        assertThat(ReadNews.of(source(100)).reasons())
                .extracting(reason -> reason.replace(server.baseUrl() + PATH, "_"))
                .containsExactly(
                        "_:1: article: expected an object, was another value",
                        "_:2: title: expected a text, was another value",
                        "_:3: published: expected a time such as 2024-01-31T15:30:00Z, was ?");
    }

    @Test
    void refusesSettingsKeysAndPositionsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(Map.of(), "NEWSAPI_KEY"))
                .withMessage("key: expected the environment variable NEWSAPI_KEY to hold 8 to 200 printable characters,"
                        + " was not set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(Map.of("K", "two words of a key"), "K"))
                .withMessageNotContaining("words");
        assertThatIllegalArgumentException().isThrownBy(() -> new NewsApiSettings.Paging(101, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewsApiSettings.Paging(1, 0));
        NewsApiSettings good = settings(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(good, URI.create("https://x.example/?a=b"), "q", TO));
        assertThatIllegalArgumentException().isThrownBy(() -> with(good, good.baseUrl(), " ", TO));
        assertThatIllegalArgumentException().isThrownBy(() -> with(good, good.baseUrl(), "q", FROM));
        Slice slice = source(1).plan().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> source(1).open(slice, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> source(1).open(new Slice("x", "y", 1), ""));
    }

    private static NewsApiSettings with(NewsApiSettings good, URI url, String query, Instant to) {
        return new NewsApiSettings(url, query, "en", FROM, to, good.paging(), good.http());
    }
}
