package io.zenmarket.jobs.ingestnews;

import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.gdelt.Gkg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// NewsAPI and GDELT, played by a stub, through the job.
@ExtendWith(OutputCaptureExtension.class)
class IngestServicesIT {

    private static final String KEY = "0123456789abcdef-secret";
    private static final String EVERYTHING = "/v2/everything";
    private static final String INDEX = "/lastupdate.txt";
    private static final String BATCH = "/20240131153000.gkg.csv.zip";

    @TempDir
    private Path data;

    private final StubChartServer server = new StubChartServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private NewsApplication start(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "zenmarket.news-services.newsapi-url",
                server.baseUrl(),
                "zenmarket.news-services.newsapi-page-size",
                3,
                "zenmarket.news-services.gdelt-index",
                server.baseUrl() + INDEX,
                "zenmarket.news-http.requests-per-second",
                1000,
                "zenmarket.news-http.back-off",
                "1ms",
                "zenmarket.ingest-news.blocks-per-checkpoint",
                1));
        settings.putAll(more);
        return new NewsApplication(data, settings);
    }

    private static String page(String... titles) {
        return Stream.of(titles)
                .map(title -> "{\"source\":{\"id\":null,\"name\":\"Wire\"},\"title\":\"" + title
                        + "\",\"url\":\"https://wire.example/x?k=" + KEY
                        + "\",\"publishedAt\":\"2024-03-01T15:30:00Z\"}")
                .collect(Collectors.joining(",", "{\"status\":\"ok\",\"totalResults\":500,\"articles\":[", "]}"));
    }

    @Test
    void readsAServicesPagesUpToThePlansEndAndKeepsItsKey(CapturedOutput log) {
        server.onPath(
                EVERYTHING,
                json(page("Apple rises", "[Removed]", "Microsoft falls")),
                status(429, "{}", "Retry-After", "0"),
                json(page("Apple rises", "A window opens", "Apple sues Microsoft")),
                status(426, "{\"code\":\"maximumResultsReached\",\"message\":\"key " + KEY + " may read 100\"}"));
        try (NewsApplication application = start(Map.of(NewsServices.KEY_VARIABLE, KEY))) {
            Ended ended = application.ingest("newsapi:stocks OR shares?language=en");

            assertThat(ended.exitCode()).isZero();
            assertThat(application.total()).isEqualTo(new Accounts(7, 4, 2, 1, 0, 0, 0));
            assertThat(server.requests())
                    .hasSize(4)
                    .first()
                    .satisfies(request -> assertThat(request.uri())
                            .endsWith("?from=2024-02-27T00%3A00%3A00&language=en&page=1&pageSize=3&q=stocks+OR+shares"
                                    + "&sortBy=publishedAt&to=2024-03-01T22%3A00%3A00"));
            assertThat(links(application))
                    .containsExactly(
                            "AAPL Apple rises",
                            "AAPL Apple sues Microsoft",
                            "MSFT Apple sues Microsoft",
                            "MSFT Microsoft falls");
            assertThat(application.rows("SELECT DISTINCT first_seen_at::text || ' ' || (available_at = first_seen_at)"
                            + " || ' ' || source FROM news_item"))
                    .containsExactly("2024-03-01 22:00:00+00 true newsapi:stocks OR shares");
            assertThat(application.rows("SELECT reason FROM rejected_record ORDER BY line"))
                    .satisfiesExactly(
                            plan -> assertThat(plan)
                                    .endsWith("was 426; maximumResultsReached: key (hidden) may read 100"),
                            removed -> assertThat(removed).isEqualTo("title: expected a story, was [Removed]"));
            assertThat(ended.output() + application.left() + stored(application))
                    .doesNotContain(KEY);
        }
    }

    @Test
    void readsDroppedFilesAndTheNewestBatchOfAGraph() throws IOException {
        Path drop = Files.createDirectories(data.resolve("drop"));
        Files.write(
                drop.resolve("20240131153000.gkg.csv"),
                rows("Apple rises", "Caf\u00e9 chain falls").getBytes(ISO_8859_1));
        byte[] batch = zip(rows("Apple rises", "Microsoft falls") + "half a row\n");
        server.onPath(INDEX, status(200, batch.length + " " + md5(batch) + " " + server.baseUrl() + BATCH + "\n"))
                .onPath(BATCH, exchange -> {
                    exchange.sendResponseHeaders(200, batch.length);
                    exchange.getResponseBody().write(batch);
                });
        try (NewsApplication application = start(Map.of())) {
            Ended ended = application.ingest("gdelt:" + drop, "gdelt:latest");

            assertThat(ended.exitCode()).isZero();
            assertThat(application.total()).isEqualTo(new Accounts(5, 3, 1, 1, 0, 0, 0));
            assertThat(application.rows("SELECT title FROM news_item ORDER BY 1"))
                    .containsExactly("Apple rises", "Caf\uFFFD chain falls", "Microsoft falls");
            assertThat(links(application)).containsExactly("AAPL Apple rises", "MSFT Microsoft falls");
            assertThat(application.rows("SELECT DISTINCT concat_ws(' ', published_at, first_seen_at, available_at,"
                            + " backfilled) FROM news_item"))
                    .containsExactly("2024-01-31 15:30:00+00 2024-01-31 15:45:00+00 2024-01-31 15:45:00+00 t");

            assertThat(application.ingest("gdelt:" + server.baseUrl() + INDEX).exitCode())
                    .isZero();
            assertThat(application.total()).isEqualTo(new Accounts(3, 0, 1, 0, 2, 0, 0));
        }
    }

    @Test
    void aGraphThatIsDownIsOneRefusedRecordAndAServiceWithoutAKeyIsToldByItsVariable() {
        server.onPath(INDEX, status(503, ""));
        try (NewsApplication application = start(Map.of())) {
            Ended ended = application.ingest("newsapi:stocks");
            assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAILED);
            assertThat(ended.output()).contains("expected the environment variable NEWSAPI_KEY");
            assertThat(server.requests()).isEmpty();

            assertThat(application.ingest("gdelt:latest").exitCode()).isZero();

            assertThat(application.total()).isEqualTo(new Accounts(1, 0, 1, 0, 0, 0, 0));
            assertThat(application.rows("SELECT source || ':' || line || ': ' || reason FROM rejected_record"))
                    .singleElement()
                    .asString()
                    .startsWith("gdelt:latest:0: ")
                    .endsWith("HTTP status, expected 200, was 503, in 3 attempts");
        }
    }

    private static List<String> links(NewsApplication application) {
        return application.rows("SELECT symbol || ' ' || title FROM news_link JOIN news_item USING (content_hash)"
                + " WHERE symbol <> '*' ORDER BY 1");
    }

    private static Map<String, String> stored(NewsApplication application) {
        return Stores.rows(
                application.application().jdbc(),
                "*",
                "rejected_record",
                "batch_job_execution",
                "batch_job_execution_params",
                "batch_job_execution_context",
                "batch_step_execution",
                "batch_step_execution_context");
    }

    private static String rows(String... titles) {
        return Stream.of(titles).map(title -> Gkg.row(title) + "\n").collect(Collectors.joining());
    }

    private static byte[] zip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("20240131153000.gkg.csv");
            entry.setTimeLocal(LocalDateTime.of(2024, 1, 31, 15, 30)); // the same bytes whenever it is made
            zip.putNextEntry(entry);
            zip.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
