package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;

/// Three files, the second of which is gone when it is to be read.
class PoisonPartitionIT {

    private static final LocalDate DATE = LocalDate.of(2024, 1, 31);

    @TempDir
    private Path folder;

    @Test
    void failsOnlyItselfAndIsDoneAlonePlannedAgain() throws IOException {
        write("a.csv.gz", prices("AAA"));
        write("b.csv.gz", prices("BBB"));
        write("c.csv.gz", prices("CCC"));

        try (TestApplication application = start("planned")) {
            PlannedRun run = new PlannedRun(application);
            failsAndGoesOn(application, run);
            write("b.csv.gz", prices("BBB"));
            succeeds(application, run);
            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed());
        }
    }

    private void failsAndGoesOn(TestApplication application, PlannedRun run) throws IOException {
        assertThat(run.plan("ingest-bars", request(application))).isZero();
        Files.delete(folder.resolve("prices/b.csv.gz"));
        assertThat(run.work()).containsExactly(0, 75, 0);
        assertThat(run.finish(false)).isEqualTo(1);
        assertThat(run.said())
                .contains("ingest-bars: FAILED", "read: expected all partitions to be complete, was not: slice000001;");

        assertThat(run.finish(true)).isZero();
        assertThat(run.manifest().step()).isEqualTo("merge");
        assertThat(run.manifest().gaps()).containsExactly(new WorkManifest.Gap("read", List.of("slice000001")));
        assertThat(run.work()).containsOnly(0);
        assertThat(run.finish(false)).isEqualTo(1);
        assertThat(run.manifest().state()).isEqualTo(WorkManifest.DONE);
        assertThat(run.said()).contains("was read without slice000001");
        assertThat(symbols(application)).containsExactly("AAA", "CCC");
    }

    private void succeeds(TestApplication application, PlannedRun run) {
        assertThat(run.plan("ingest-bars", request(application))).isZero();
        assertThat(run.manifest().partitions())
                .extracting(WorkManifest.Partition::name)
                .containsExactly("slice000001");
        assertThat(run.work()).containsOnly(0);
        assertThat(run.finish(false)).isZero();
        assertThat(run.manifest().partitions()).hasSize(16);
        assertThat(run.work()).containsOnly(0);
        assertThat(run.finish(false)).isZero();
        assertThat(symbols(application)).containsExactly("AAA", "BBB", "CCC");
    }

    private Map<String, String> undisturbed() {
        try (TestApplication application = start("threads")) {
            assertThat(application.run("ingest-bars", request(application)).exitCode())
                    .isZero();
            return Left.butAccounts(application, folder.resolve("threads"));
        }
    }

    private TestApplication start(String name) {
        return TestApplication.start(TestServer.migratedDatabase(), folder.resolve(name), Map.of());
    }

    private JobParameters request(TestApplication application) {
        return Requests.withSources(
                application.bean(Requests.class).on(Optional.of(DATE)),
                List.of("csv:" + folder.resolve("prices") + "/*.csv.gz"));
    }

    private static List<String> symbols(TestApplication application) {
        return application
                .jdbc()
                .sql("SELECT symbol FROM instrument ORDER BY symbol")
                .query(String.class)
                .list();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("prices"));
        Files.write(folder.resolve("prices").resolve(name), content);
    }

    private static byte[] prices(String symbol) throws IOException {
        StringBuilder text = new StringBuilder("Symbol,Date,Open,High,Low,Close,Volume\n");
        for (int day = 2; day < 31; day++) {
            text.append("%s,2024-01-%02d,10,12,9,%d.25,%d\n".formatted(symbol, day, 9 + day % 3, day * 7919 % 1000));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
