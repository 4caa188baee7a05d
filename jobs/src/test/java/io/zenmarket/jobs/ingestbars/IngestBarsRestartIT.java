package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A run that failed in every step and was started again each time leaves what an undisturbed one leaves.
class IngestBarsRestartIT {

    private static final LocalDate DATE = LocalDate.of(2024, 3, 28);

    /// The database refuses one row of the accounts, once, in the transaction of the checkpoint.
    private static final String FAULT = """
            CREATE SEQUENCE fault_count;
            CREATE TABLE fault (step_name text, at_least bigint);
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF EXISTS (SELECT FROM fault f WHERE NEW.step_name LIKE f.step_name
                           AND NEW.read + NEW.written >= f.at_least) THEN
                    PERFORM nextval('fault_count');
                    RAISE EXCEPTION 'disk: expected room, was full';
                END IF;
                RETURN NEW; END $$;
            CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON job_account FOR EACH ROW EXECUTE FUNCTION fail();
            """;

    @TempDir
    private Path directory;

    @Test
    void leavesWhatAnUndisturbedRunLeaves() throws IOException {
        Path csv = Files.createDirectory(directory.resolve("csv"));
        write(csv.resolve("B.csv"), 200);
        List<String> sources = List.of("simulated:symbols=40&bars=700&seed=5", "csv:" + csv);
        Map<String, String> undisturbed;
        try (TestApplication application = start("calm")) {
            assertThat(ingest(application, sources).exitCode()).isZero();
            undisturbed = left(application, "calm");
        }

        try (TestApplication application = start("troubled")) {
            application.jdbc().sql(FAULT).update();
            failAt(application, "read-slice:slice000000", 10_000);
            assertFails(application, sources);
            // A file that comes between the attempts moves all others down in the folder, and waits for the next run.
            write(csv.resolve("A.csv"), 50);
            failAt(application, "read-slice:slice000000", 20_000);
            assertFails(application, sources);
            failAt(application, "merge-bucket:%", 1_500);
            assertFails(application, sources);
            application.jdbc().sql("DELETE FROM fault").update();

            Ended ended = ingest(application, sources);

            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(faults(application)).isGreaterThanOrEqualTo(3);
            assertThat(left(application, "troubled")).isEqualTo(undisturbed);
            assertThat(directory.resolve("troubled/work")).isEmptyDirectory();
        }
    }

    private TestApplication start(String name) {
        return TestApplication.start(
                TestServer.migratedDatabase(),
                directory.resolve(name),
                Map.of("zenmarket.ingest-bars.blocks-per-checkpoint", 1));
    }

    private static Ended ingest(TestApplication application, List<String> sources) {
        return application.run(
                IngestBarsJobConfiguration.JOB,
                Requests.withSources(application.bean(Requests.class).on(Optional.of(DATE)), sources));
    }

    private static void failAt(TestApplication application, String step, long rows) {
        JdbcClient jdbc = application.jdbc();
        jdbc.sql("DELETE FROM fault").update();
        jdbc.sql("INSERT INTO fault VALUES (?, ?)").params(step, rows).update();
    }

    private static void assertFails(TestApplication application, List<String> sources) {
        Ended ended = ingest(application, sources);
        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.output()).contains("ingest-bars: FAILED", "disk: expected room, was full");
    }

    private static long faults(TestApplication application) {
        return application
                .jdbc()
                .sql("SELECT last_value FROM fault_count")
                .query(Long.class)
                .single();
    }

    /// Every object but those that only failed attempts published, and every row but for who wrote it.
    private Map<String, String> left(TestApplication application, String name) {
        Map<String, String> left = Stores.lake(directory.resolve(name));
        left.keySet().removeIf(key -> !key.startsWith("bars/"));
        left.putAll(Stores.rows(application.jdbc(), "key, sha256, rows, first_time, last_time", "lake_object"));
        left.putAll(Stores.rows(application.jdbc(), "*", "instrument", "corporate_action", "job_account"));
        left.putAll(Stores.rows(application.jdbc(), "source, line, raw_text, reason", "rejected_record"));
        left.putAll(Stores.rows(application.jdbc(), "symbol, time, kind, change", "bar_flag"));
        return left;
    }

    private static void write(Path file, int rows) throws IOException {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int i = 0; i < rows; i++) {
            String bad = i % 50 == 7 ? "-" : "";
            text.append(DATE.minusDays(i)).append(",10,12,9,").append(bad).append("11,100\n");
        }
        Files.writeString(file, text);
    }
}
