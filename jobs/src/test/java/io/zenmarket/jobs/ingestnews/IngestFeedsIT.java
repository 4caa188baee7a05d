package io.zenmarket.jobs.ingestnews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.ExitCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds per symbol, one of which is not there.
class IngestFeedsIT {

    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Feed</title><link>https://example.com/</link><description>d</description>
            <item><title>%s is in the news</title><link>https://example.com/%1$s</link>
            <pubDate>Fri, 01 Mar 2024 14:00:00 GMT</pubDate></item>
            </channel></rss>
            """;

    /// The database refuses stories once, in the transaction of their checkpoint.
    private static final String FAULT = """
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                RAISE EXCEPTION 'disk: expected room, was full'; END $$;
            CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON job_account FOR EACH ROW WHEN (NEW.written > 0)
                EXECUTE FUNCTION fail();
            """;

    @TempDir
    private Path data;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String symbol = exchange.getRequestURI().getQuery().replace("s=", "");
        boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
        asked.add(symbol + (known ? " again" : ""));
        byte[] body = FEED.formatted(symbol).getBytes(UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        if (symbol.equals("GONE")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (known) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private NewsApplication start() {
        return new NewsApplication(
                data,
                Map.of(
                        "zenmarket.ingest-news.symbols",
                        "AAPL,GONE,MSFT",
                        "zenmarket.ingest-news.blocks-per-checkpoint",
                        1,
                        "zenmarket.news-http.requests-per-second",
                        1000,
                        "zenmarket.news-http.max-attempts",
                        1));
    }

    @Test
    void asksForWhatIsNewOnlyAndCompletesWithoutAFeedThatIsGone() {
        String source = "rss:http://localhost:" + server.getAddress().getPort() + "/feed?s={symbol}";
        try (NewsApplication application = start()) {
            application.application().jdbc().sql(FAULT).update();
            assertThat(application.ingest(source).exitCode()).isEqualTo(ExitCodes.FAILED);
            application
                    .application()
                    .jdbc()
                    .sql("DROP TRIGGER fail ON job_account")
                    .update();

            assertThat(application.ingest(source).exitCode()).isZero();
            assertThat(application.total()).isEqualTo(new Accounts(3, 2, 1, 0, 0, 0, 0));
            assertThat(application.rows(
                            "SELECT symbol || ' ' || relevance FROM news_link WHERE symbol <> '*' ORDER BY 1"))
                    .containsExactly("AAPL 1", "MSFT 1");
            asked.clear();

            assertThat(application.ingest(source).exitCode()).isZero();
            assertThat(application.total()).isEqualTo(new Accounts(1, 0, 1, 0, 0, 0, 0));
            assertThat(asked).containsExactly("AAPL again", "GONE", "MSFT again");
            assertThat(application.rows("SELECT title FROM news_item ORDER BY 1"))
                    .containsExactly("AAPL is in the news", "MSFT is in the news");
        }
    }
}
