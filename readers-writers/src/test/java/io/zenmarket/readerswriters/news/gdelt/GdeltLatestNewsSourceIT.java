package io.zenmarket.readerswriters.news.gdelt;

import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.RecordedTiming;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GdeltLatestNewsSourceIT extends NewsSourceContract {

    private static final String BATCH = "/gdeltv2/20240131153000.gkg.csv.zip";

    private final StubChartServer server = new StubChartServer();
    private final RecordedTiming timing = new RecordedTiming(Instant.EPOCH, Duration.ofNanos(1_000));

    @AfterEach
    void stopServer() {
        server.close();
    }

    private NewsSource latest() {
        RetrySettings retry = new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(10));
        HttpSettings http = new HttpSettings("ZenMarket test", Duration.ofSeconds(20), 1_000_000, retry, 1_000_000, 9);
        return new GdeltLatestNewsSource(URI.create(server.baseUrl() + "/last.txt"), http, timing, () -> 0.5);
    }

    @Override
    protected NewsSource source() {
        byte[] zip = zip(IntStream.range(0, 1_200)
                        .mapToObj(i -> Gkg.row("Headline number " + i) + "\n")
                        .collect(Collectors.joining())
                + "no row\n");
        server.onPath("/last.txt", status(200, index(zip))).onPath(BATCH, bytes(zip));
        return latest();
    }

    private String index(byte[] zip) {
        String base = server.baseUrl() + "/gdeltv2/20240131153000";
        return "10 " + "0".repeat(32) + " " + base + ".export.CSV.zip\n11 " + "1".repeat(32) + " " + base
                + ".mentions.CSV.zip\n" + zip.length + " " + md5(zip) + " " + base + ".gkg.csv.zip\n";
    }

    @Test
    void theSliceIsTheBatchThatTheIndexNames() {
        NewsSource source = source();

        Slice slice = source.plan().getFirst();

        assertThat(slice.name()).isEqualTo("gdelt 20240131153000.gkg.csv.zip");
        assertThat(slice.locator()).endsWith(" " + server.baseUrl() + BATCH);
        ReadNews news = ReadNews.of(source);
        assertThat(news.records()).hasSize(1_200);
        assertThat(news.reasons())
                .containsExactly("20240131153000.gkg.csv.zip:1201: columns: expected 27 apart by tabs, was 1");
    }

    @Test
    void whatIsCutOrNotWhatTheIndexSaysIsAskedForAgain() {
        byte[] zip = zip(Gkg.row("x") + "\n");
        server.onPath("/last.txt", status(503, ""), status(200, "<html>"), status(200, index(zip)))
                .onPath(
                        BATCH,
                        bytes(Arrays.copyOf(zip, zip.length / 2)),
                        status(429, "", "Retry-After", "7"),
                        bytes(zip));

        assertThat(ReadNews.of(latest()).titles()).containsExactly("x");
        assertThat(timing.pauses())
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(7));
    }

    @Test
    void isUnavailableWhenThatDoesNotHelp() {
        server.onPath("/last.txt", status(200, "nothing here"));
        assertThatThrownBy(() -> latest().plan())
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageEndingWith("index, expected a line that ends in .gkg.csv.zip, was none, in 3 attempts");

        server.onPath("/last.txt", status(200, index(new byte[] {1}))).onPath(BATCH, status(500, ""));
        assertThatThrownBy(() -> ReadNews.of(latest())).isInstanceOf(SourceUnavailableException.class);
    }

    @Test
    void aBatchThatIsGoneIsOneRefusedRecord() {
        server.onPath("/last.txt", status(200, index(new byte[] {1}))).onPath(BATCH, status(404, ""));

        assertThat(ReadNews.of(latest()).reasons())
                .containsExactly("20240131153000.gkg.csv.zip:0: " + server.baseUrl() + BATCH
                        + ": HTTP status, expected 200, was 404");
    }

    @Test
    void anIndexLeadsNowhereElse() {
        server.onPath(
                "/last.txt",
                status(200, "1 " + "0".repeat(32) + " http://elsewhere.example/x.gkg.csv.zip"),
                status(404, ""));

        assertThatThrownBy(() -> latest().plan())
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageEndingWith("index, expected a batch on its own host, was elsewhere.example");
        assertThatIllegalArgumentException().isThrownBy(() -> latest().plan()).withMessageContaining("was 404");
        assertThatIllegalArgumentException().isThrownBy(() -> latest().open(new Slice("x", "y", 1), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "1 00 http://127.0.0.1/x.gkg.csv.zip",
                "1 00000000000000000000000000000000 http://[/x.gkg.csv.zip",
                "1 00000000000000000000000000000000 file:///etc/x.gkg.csv.zip"
            })
    void anIndexThatNamesNoBatchMakesTheSourceUnavailable(String index) {
        server.onPath("/last.txt", status(200, index));

        assertThatThrownBy(() -> latest().plan())
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("index, expected a line that ends in .gkg.csv.zip, was none");
    }

    @Test
    void whatIsNoArchiveIsOneRefusedRecord() {
        byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
        server.onPath("/last.txt", status(200, index(page))).onPath(BATCH, bytes(page));

        assertThat(ReadNews.of(latest()).reasons())
                .containsExactly("20240131153000.gkg.csv.zip:1: zip: expected a whole archive, was cut or damaged"
                        + " (its end is missing)");
    }

    private static StubChartServer.Reply bytes(byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static byte[] zip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.gkg.csv");
            entry.setTimeLocal(LocalDateTime.of(2024, 1, 31, 15, 30)); // the same bytes whenever it is made
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
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
