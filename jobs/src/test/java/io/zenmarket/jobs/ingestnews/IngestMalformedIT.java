package io.zenmarket.jobs.ingestnews;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.malformed.Malformed;
import io.zenmarket.readerswriters.news.malformed.MalformedNews;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sample of the malformed documents, all in one run: it completes, and its accounts are those of the documents.
class IngestMalformedIT {

    private static final String SECRET = "the-content-of-a-file";
    private static final String TRAP = "/trap";
    private static final int EVERY = 11;
    private static final int LARGEST = 200_000;

    @TempDir
    private Path data;

    private final StubChartServer server = new StubChartServer();
    private final List<String> sources = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Malformed> sample() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.txt"), SECRET);
        List<Malformed> sure = MalformedNews.all(URI.create(server.baseUrl() + TRAP), secret.toUri()).stream()
                .filter(document -> document.expected().isSure() && document.content().length < LARGEST)
                .filter(document -> document.medium() != Malformed.Medium.SERVICE)
                .toList();
        return IntStream.range(0, sure.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(sure::get)
                .toList();
    }

    /// Offers each to a source of its kind.
    private void offer(List<Malformed> documents) throws IOException {
        Path drop = Files.createDirectories(data.resolve("drop"));
        Path graphs = Files.createDirectories(data.resolve("graphs"));
        for (int i = 0; i < documents.size(); i++) {
            Malformed document = documents.get(i);
            if (document.medium() == Malformed.Medium.FEED) {
                serve("/feed" + i, document);
            } else {
                Path folder = document.medium().isGraph() ? graphs : drop;
                Files.write(folder.resolve(i + "." + document.medium().ending()), document.content());
            }
        }
        sources.add("file:" + drop);
        sources.add("gdelt:" + graphs);
    }

    private void serve(String path, Malformed document) {
        server.onPath(path, exchange -> {
            List<String> headers = document.headers();
            for (int i = 0; i < headers.size(); i += 2) {
                exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1));
            }
            exchange.sendResponseHeaders(200, document.content().length == 0 ? -1 : document.content().length);
            exchange.getResponseBody().write(document.content());
        });
        sources.add("rss:" + server.baseUrl() + path);
    }

    @Test
    void aRunReadsWhatIsSoundAndAccountsForTheRest() throws IOException {
        List<Malformed> documents = sample();
        offer(documents);
        int read = documents.stream().mapToInt(each -> each.expected().read()).sum();
        int refused =
                documents.stream().mapToInt(each -> each.expected().refused()).sum();

        try (NewsApplication application = new NewsApplication(
                data, Map.of("zenmarket.news-http.requests-per-second", 1000, "zenmarket.news-http.max-attempts", 1))) {
            assertThat(application.ingest(sources.toArray(String[]::new)).exitCode())
                    .isZero();

            Accounts total = application.total();
            assertThat(documents).hasSizeGreaterThan(50);
            assertThat(total.read()).isEqualTo(read);
            assertThat(total.rejected()).isEqualTo(refused);
            assertThat(total.written() + total.duplicates()).isEqualTo(read - refused);
            assertThat(count(application, "news_item")).isEqualTo(total.written());
            assertThat(count(application, "rejected_record")).isEqualTo(refused);
            assertThat(Stores.rows(application.application().jdbc(), "*", "rejected_record", "news_item")
                            .toString())
                    .doesNotContain(SECRET);
            assertThat(server.requests()).noneMatch(request -> request.uri().startsWith(TRAP));
        }
    }

    private static long count(NewsApplication application, String table) {
        return Long.parseLong(
                application.rows("SELECT count(*)::text FROM " + table).getFirst());
    }
}
