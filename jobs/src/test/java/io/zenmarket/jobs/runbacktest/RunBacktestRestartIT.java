package io.zenmarket.jobs.runbacktest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Stops;
import io.zenmarket.jobs.testing.Gate;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that was stopped or failed, wherever that was, and was asked for again leaves what an undisturbed
/// one leaves. The 982 sets of the example are 1,058 raw indexes, cut into 106 parts of 10, these into 16
/// partitions of 6 or 7.
class RunBacktestRestartIT {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");
    private static final int PARTS = 106;

    @TempDir
    private static Path calm;

    @TempDir
    private Path data;

    private static Map<String, String> undisturbed;

    private TestApplication application;
    private StoredRun run;

    @BeforeAll
    static void runUndisturbed() {
        try (TestApplication application = start(calm)) {
            assertThat(answer(application, submit(application), false).exitCode())
                    .isZero();
            undisturbed = left(application, calm);
        }
        assertThat(undisturbed.keySet())
                .filteredOn(key -> key.contains("/part-"))
                .hasSize(PARTS);
    }

    @BeforeEach
    void submit() {
        application = start(data);
        run = submit(application);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void goesOnBehindTheLastPartAfterAStop() throws SQLException {
        Ended stopped = stoppedAt("lake_object", "NEW.key LIKE '%/part-00050.parquet'");
        long before = published(1);

        assertThat(stopped.exitCode()).as(stopped.output()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(stopped.output()).contains("run-backtest: STOPPED");
        assertThat(before).isPositive().isLessThan(PARTS);
        assertThat(result()).isEmpty();

        assertThat(answer(application, run, false).exitCode()).isZero();

        assertThat(left(application, data)).isEqualTo(undisturbed);
        assertThat(published(1)).isEqualTo(before);
    }

    /// The judging is one transaction: a stop comes into effect behind it.
    @Test
    void isAnsweredWhenTheStopComesWhileItIsJudged() throws SQLException {
        Ended stopped = stoppedAt("backtest_result", "NEW.rank = 2");

        assertThat(stopped.exitCode()).as(stopped.output()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(result()).isPresent();
        assertThat(left(application, data)).isEqualTo(undisturbed);
        assertThat(answer(application, submit(application), false).output()).contains("answered by what was computed");

        Ended again = answer(application, run, true);

        assertThat(again.output()).contains("run-backtest: COMPLETED");
        assertThat(left(application, data)).isEqualTo(undisturbed);
    }

    /// Each failure rolls its transaction back when objects of it are visible in the lake already.
    @Test
    void goesOnAfterAFailureInEveryPlace() {
        application
                .jdbc()
                .sql("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE EXCEPTION 'disk: expected room, was full'; END $$")
                .update();

        assertFailsAt("lake_object", "NEW.key LIKE '%/part-00050.parquet'");
        assertFailsAt("job_account", "NEW.step_name LIKE 'evaluate-sets:%007' AND NEW.read >= 50");
        assertFailsAt("backtest_result", "NEW.rank = 2");
        assertFailsAt("lake_object", "NEW.key LIKE '%/equity.parquet'");
        assertFailsAt("backtest_run", "NEW.completed_at IS NOT NULL");

        assertThat(answer(application, run, false).exitCode()).isZero();
        assertThat(left(application, data)).isEqualTo(undisturbed);
        assertThat(data.resolve("work")).isEmptyDirectory();
    }

    @Test
    void writesOverFilesThatAKilledProcessLeftHalfWritten() throws IOException {
        Path work = Files.createDirectories(data.resolve("work"));
        for (String name : List.of("7", "trades", "equity")) {
            Files.writeString(work.resolve("backtest-" + run.id() + "-" + name + ".parquet"), "PAR1 and no end");
        }

        assertThat(answer(application, run, false).exitCode()).isZero();

        assertThat(left(application, data)).isEqualTo(undisturbed);
        assertThat(work).isEmptyDirectory();
    }

    private Ended stoppedAt(String table, String row) throws SQLException {
        CompletableFuture<Ended> ended;
        try (Gate gate = Gate.before(application, table, row)) {
            ended = CompletableFuture.supplyAsync(() -> answer(application, run, false));
            gate.await();
            Stops.stop(application);
        }
        return ended.join();
    }

    private void assertFailsAt(String table, String row) {
        application
                .jdbc()
                .sql("CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW WHEN (" + row
                        + ") EXECUTE FUNCTION fail()")
                .update();
        Ended ended = answer(application, run, false);
        assertThat(ended.exitCode()).as(row).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.output()).contains("run-backtest: FAILED", "disk: expected room, was full");
        application.jdbc().sql("DROP TRIGGER fail ON " + table).update();
    }

    private static TestApplication start(Path folder) {
        return TestApplication.start(
                TestServer.migratedDatabase(), folder, Map.of("zenmarket.run-backtest.part-sets", 10));
    }

    private static StoredRun submit(TestApplication application) {
        return application
                .bean(BacktestService.class)
                .submit(
                        application
                                .bean(SpecificationReader.class)
                                .read("sma-sweep.yaml", BacktestExamples.text("sma-sweep")),
                        new BacktestService.Files(Optional.of(SAMPLE), Optional.empty()));
    }

    private static Ended answer(TestApplication application, StoredRun run, boolean again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = application.bean(BacktestService.class).answer(run, again, new PrintStream(out, true, UTF_8));
        return new Ended(code, out.toString(UTF_8));
    }

    private Optional<StoredRun.Result> result() {
        return application.bean(StoredRuns.class).named(run.id()).result();
    }

    /// Objects that an execution published.
    private long published(long execution) {
        return application
                .jdbc()
                .sql("SELECT count(*) FROM lake_object WHERE job_execution_id = ?")
                .param(execution)
                .query(Long.class)
                .single();
    }

    /// Every object, and every row but for when it was written and by which execution.
    private static Map<String, String> left(TestApplication application, Path folder) {
        Map<String, String> left = Stores.lake(folder);
        left.putAll(Stores.rows(
                application.jdbc(),
                "id, name, specification, inputs, engine_version, symbols, sets, results_sha256, summary",
                "backtest_run"));
        left.putAll(Stores.rows(application.jdbc(), "*", "backtest_result", "job_account"));
        left.putAll(Stores.rows(application.jdbc(), "key, sha256, bytes, rows, first_time, last_time", "lake_object"));
        return left;
    }
}
