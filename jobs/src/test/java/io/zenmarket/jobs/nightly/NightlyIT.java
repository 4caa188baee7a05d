package io.zenmarket.jobs.nightly;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightlyIT {

    private static final String[] TABLES = {
        "lake_object",
        "instrument",
        "signal",
        "market_bias",
        "report",
        "backtest_run",
        "rejected_record",
        "bar_flag",
        "corporate_action"
    };

    @TempDir
    private static Path data;

    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        Path specification = Files.writeString(data.resolve("cross.yaml"), """
                name: cross
                universe: [SIM0001, SIM0002]
                strategy: {name: sma-cross, parameters: {fast: 5, slow: 20}}
                """);
        application = TestApplication.start(
                TestServer.migratedDatabase(),
                data,
                Map.of("zenmarket.run-backtest.nightly", specification.toString()));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void walksFromPricesToAReportAndChangesNothingTheSecondTime() {
        LocalDate date = LocalDate.of(2020, 6, 1);

        Ended first = run(date);
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("nightly: COMPLETED")
                .containsPattern("  ingest-bars: COMPLETED in .*: read (\\d+) = written \\1 \\(revised 0\\)")
                .containsPattern("  generate-signals: COMPLETED in .*: read 6 = written 6 \\(revised 0\\)")
                .containsPattern("  run-backtest: COMPLETED in .*: read 1 = written 1 \\(revised 0\\)");
        assertThat(data.resolve("lake/reports/date=2020-06-01/market-brief.md"))
                .content()
                .containsOnlyOnce("sma-cross");
        assertThat(count("signal WHERE date = '2020-06-01'")).isEqualTo(6);
        assertThat(count("market_bias WHERE date = '2020-06-01'")).isEqualTo(2);

        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", TABLES);
        Ended second = run(date);
        assertThat(second.exitCode()).isZero();
        assertThat(second.output())
                .containsPattern("  ingest-bars: COMPLETED in .*: read (\\d+) = written 0 .* unchanged \\1,")
                .containsPattern("  generate-signals: COMPLETED in .*: read 6 = written 0 ")
                .doesNotContain("run-backtest");
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.jdbc(), "xmin, *", TABLES)).isEqualTo(rows);
    }

    @Test
    @Order(2)
    void goesOnWithTheChildThatFailed() {
        LocalDate date = LocalDate.of(2020, 6, 2);
        application
                .jdbc()
                .sql("ALTER TABLE signal ADD CONSTRAINT poison CHECK (date <> '2020-06-02')")
                .update();

        Ended failed = run(date);
        application.jdbc().sql("ALTER TABLE signal DROP CONSTRAINT poison").update();
        assertThat(failed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.output()).contains("nightly: FAILED", "poison");
        assertThat(executions(date))
                .containsExactly(
                        "ingest-bars COMPLETED",
                        "ingest-news COMPLETED",
                        "score-sentiment COMPLETED",
                        "generate-signals FAILED");

        Ended resumed = run(date);
        assertThat(resumed.exitCode()).as(resumed.output()).isZero();
        assertThat(executions(date))
                .containsExactly(
                        "ingest-bars COMPLETED",
                        "ingest-news COMPLETED",
                        "score-sentiment COMPLETED",
                        "generate-signals FAILED",
                        "generate-signals COMPLETED",
                        "run-backtest COMPLETED",
                        "paper-trade COMPLETED",
                        "publish-report COMPLETED");
        assertThat(count("signal WHERE date = '2020-06-02'")).isEqualTo(6);
        assertThat(data.resolve("lake/reports/date=2020-06-02/market-brief.md"))
                .content()
                .containsOnlyOnce("sma-cross");
    }

    private static Ended run(LocalDate date) {
        return application.run(
                NightlyJobConfiguration.JOB,
                Requests.withSources(
                        application.bean(Requests.class).on(Optional.of(date)),
                        List.of("simulated:symbols=3&seed=3&from=2020-01-02")));
    }

    private static long count(String from) {
        return application
                .jdbc()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }

    private static List<String> executions(LocalDate date) {
        return application
                .jdbc()
                .sql("SELECT i.job_name || ' ' || e.status FROM batch_job_execution e"
                        + " JOIN batch_job_instance i USING (job_instance_id)"
                        + " JOIN batch_job_execution_params p USING (job_execution_id)"
                        + " WHERE i.job_name <> 'nightly' AND p.parameter_name = 'date' AND p.parameter_value = ?"
                        + " ORDER BY e.job_execution_id")
                .param(date.toString())
                .query(String.class)
                .list();
    }
}
