package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chart service answers for some symbols and not for others.
class YahooIngestIT {

    /// Apple around its split of 2020-08-31, as the service gave it: prices adjusted for the split, so that the close
    /// before it, 499.23 as traded, is 124.8075.
    private static final String AAPL = """
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"AAPL","instrumentType":"EQUITY",
            "gmtoffset":-14400,"exchangeTimezoneName":"America/New_York","dataGranularity":"1d"},
            "timestamp":[1598621400,1598880600],
            "events":{"splits":{"1598880600":{"date":1598880600,"numerator":4.0,"denominator":1.0}}},
            "indicators":{"quote":[{"open":[126.0125,127.58],"high":[126.4425,131.0],"low":[124.5775,126.0],
            "close":[124.8075,129.04],"volume":[187630000,225702700]}]}}],"error":null}}""";

    private static final String NOT_FOUND =
            "{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\",\"description\":\"No data found\"}}}";

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path data;

    @Test
    void reportsWhatItCannotGetAsStaleAndKeepsTheRest() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v8/finance/chart/", this::answer);
        service.start();
        Map<String, Object> settings = Map.of(
                "zenmarket.yahoo.base-url",
                "http://127.0.0.1:" + service.getAddress().getPort(),
                "zenmarket.yahoo.max-attempts",
                1,
                "zenmarket.yahoo.requests-per-second",
                1_000);
        try (TestApplication application = TestApplication.start(TestServer.migratedDatabase(), data, settings)) {
            failing.add("DOWN");
            assertFirstRun(application);
            failing.clear();
            failing.add("AAPL");
            assertSecondRun(application);
        } finally {
            service.stop(0);
        }
    }

    private void assertFirstRun(TestApplication application) {
        Ended ended = ingest(application, LocalDate.of(2020, 8, 31));

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("read 2 = written 2 (revised 0) + rejected 0 + duplicates 0 + unchanged 0, flagged 0");
        assertThat(stale(application))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("DOWN 2020-08-31 yahoo ")
                                .contains("503"),
                        row -> assertThat(row)
                                .startsWith("GONE 2020-08-31 yahoo ")
                                .contains("No data found"));
        assertThat(application
                        .jdbc()
                        .sql("SELECT symbol || ' ' || ex_date || ' ' || kind || ' ' || value FROM corporate_action")
                        .query(String.class)
                        .list())
                .containsExactly("AAPL 2020-08-31 SPLIT 4");
        assertThat(DuckDb.rows(
                        "SELECT strftime(time, '%m-%d'), round(close, 2) FROM " + DuckDb.bars(data) + " ORDER BY time"))
                .containsExactly("08-28|499.23", "08-31|129.04");
    }

    private void assertSecondRun(TestApplication application) {
        ingest(application, LocalDate.of(2020, 9, 1));

        assertThat(stale(application))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("AAPL 2020-09-01 yahoo "),
                        row -> assertThat(row).startsWith("GONE 2020-08-31 yahoo "));
        assertThat(DuckDb.rows("SELECT symbol, count(*) FROM " + DuckDb.bars(data) + " GROUP BY ALL ORDER BY 1"))
                .containsExactly("AAPL|2", "DOWN|2");
    }

    private static Ended ingest(TestApplication application, LocalDate date) {
        return application.run(
                IngestBarsJobConfiguration.JOB,
                Requests.withSources(
                        application.bean(Requests.class).on(Optional.of(date)), List.of("yahoo:AAPL,GONE,DOWN")));
    }

    private static List<String> stale(TestApplication application) {
        return application
                .jdbc()
                .sql("SELECT symbol || ' ' || (stale_since AT TIME ZONE 'UTC')::date || ' ' || source || ' '"
                        + " || stale_reason FROM instrument WHERE stale_since IS NOT NULL ORDER BY 1")
                .query(String.class)
                .list();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String symbol =
                Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
        if (failing.contains(symbol)) {
            send(exchange, 503, "busy");
        } else if (symbol.equals("GONE")) {
            send(exchange, 404, NOT_FOUND);
        } else {
            send(exchange, 200, AAPL.replace("\"symbol\":\"AAPL\"", "\"symbol\":\"" + symbol + "\""));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
