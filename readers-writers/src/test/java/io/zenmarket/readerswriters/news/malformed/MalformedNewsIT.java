package io.zenmarket.readerswriters.news.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.readerswriters.http.StubChartServer;
import io.zenmarket.readerswriters.news.malformed.Malformed.Expected;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every malformed document is read or refused clearly: nothing else fails, nothing is fetched that it names, nothing
/// is written that it names, and it costs neither much memory nor much time.
@Timeout(20)
class MalformedNewsIT {

    private static final String SECRET = "the-content-of-a-file";
    private static final String TRAP = "/trap";

    /// In all, of which a small part is in use at a time; a bomb would be above at once.
    private static final long ALLOCATED_BY_ANY = 100_000_000;

    private static final long ALLOCATED_PER_BYTE = 100;

    private static final StubChartServer SERVER = new StubChartServer();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path directory;

    private static final List<Malformed> DOCUMENTS = new ArrayList<>();

    private static Set<Path> before;
    private static MalformedRun run;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(secret(), SECRET);
        Files.createDirectories(directory.resolve("a/b/c/d/e"));
        before = files();
        run = MalformedRun.of(SERVER, inputs());
        DOCUMENTS.addAll(MalformedNews.all(URI.create(SERVER.baseUrl() + TRAP), secret().toUri()));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Path secret() {
        return directory.resolve("secret.txt");
    }

    private static Path inputs() {
        return directory.resolve("a/b/c/d/e");
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !path.startsWith(inputs())).collect(Collectors.toSet());
        }
    }

    static List<Malformed> documents() {
        return DOCUMENTS;
    }

    @Test
    void thereAreMoreThanThreeHundredEachOnce() {
        List<Malformed> documents = documents();

        assertThat(DOCUMENTS)
                .hasSizeGreaterThan(300)
                .extracting(Malformed::toString)
                .doesNotHaveDuplicates();
        assertThat(DOCUMENTS)
                .filteredOn(document -> !document.expected().equals(Expected.either()))
                .hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadOrRefusedClearly(Malformed document) throws IOException {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();

        MalformedRun.Outcome outcome = run.read(document);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .isLessThan(ALLOCATED_BY_ANY + ALLOCATED_PER_BYTE * document.content().length);
        accountsAddUp(outcome);
        isAsExpected(document.expected(), outcome);
        assertThat(outcome.refused()).allSatisfy(MalformedNewsIT::isClear);
        assertThat(outcome.toString()).doesNotContain(SECRET);
        assertThat(SERVER.requests()).noneMatch(request -> request.uri().startsWith(TRAP));
        assertThat(files()).isEqualTo(before);
    }

    private static void accountsAddUp(MalformedRun.Outcome outcome) {
        Set<String> written = new HashSet<>();
        int duplicates = 0;
        for (NewsStory story : outcome.stories()) {
            duplicates += written.add(story.contentHash()) ? 0 : 1;
        }
        assertThat(outcome.read())
                .isEqualTo(written.size() + duplicates + outcome.refused().size());
    }

    private static void isAsExpected(Expected expected, MalformedRun.Outcome outcome) {
        assertThat(outcome.titles()).containsAll(expected.titles());
        if (expected.read() != Expected.ANY) {
            assertThat(outcome.read()).as("%s", outcome).isEqualTo(expected.read());
        }
        if (expected.refused() != Expected.ANY) {
            assertThat(outcome.refused()).hasSize(expected.refused());
        }
    }

    /// In one line: what, expected X, was Y.
    private static void isClear(RejectedRecord refused) {
        assertThat(refused.reason())
                .containsPattern("\\w+[:,] expected .+, was .+")
                .doesNotContain("\n", "\0", "Exception: null")
                .hasSizeLessThan(700);
    }
}
