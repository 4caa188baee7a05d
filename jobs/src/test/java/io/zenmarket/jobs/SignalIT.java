package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.jobs.testing.Wait;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application as a process of its own, and what the engine that runs it learns from its exit code.
class SignalIT {

    private final PostgresAccess database = TestServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @TempDir
    private Path directory;

    @Test
    void stopsAtACheckpointWhenItIsToldToEnd() throws IOException, InterruptedException {
        assertThat(terminated("60s")).isEqualTo(75);

        assertThat(output())
                .containsPattern("ingest-bars: STOPPED in .*: so far read [1-9]")
                .doesNotContain("≠");
        assertThat(count("SELECT count(*) FROM batch_job_execution WHERE status = 'STOPPED'"))
                .isOne();
        assertThat(count("SELECT count(*) FROM batch_step_execution WHERE status IN ('STARTED', 'STARTING')"))
                .isZero();
        assertThat(count("SELECT sum(read) FROM job_account")).isPositive();
    }

    /// The database is closed under the job then; what the job makes of that is not why it ended.
    @Test
    void asksForAnotherTryWhenItsJobTakesLongerThanItMay() throws IOException, InterruptedException {
        assertThat(terminated("1ms")).as(output()).isEqualTo(75);

        assertThat(count("SELECT sum(read) FROM job_account")).isPositive();
    }

    /// @param patience how long the job may take to its next checkpoint
    /// @return exit code of a process that was told to end behind its first checkpoint
    private int terminated(String patience) throws IOException, InterruptedException {
        Process process = start(
                "-Dzenmarket.frame.stop-patience=" + patience,
                List.of("ingest-bars", "--source", "simulated:symbols=4000&bars=5000", "--date", "2024-01-31"));
        Wait.until("a checkpoint", () -> count("SELECT count(*) FROM job_account WHERE read > 0") > 0);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Process start(String option, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                option,
                "-Dzenmarket.ingest-bars.blocks-per-checkpoint=1",
                "-Dspring.datasource.url=" + database.url(),
                "-Dspring.datasource.username=" + database.username(),
                "-Dspring.datasource.password=" + database.password(),
                "-cp",
                System.getProperty("java.class.path"),
                ZenMarketApplication.class.getName()));
        Stream.concat(words.stream(), Stream.of("--profile", "test", "--data-dir", directory.toString()))
                .forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }
}
