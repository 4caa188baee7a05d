package io.zenmarket.jobs.papertrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.jobs.testing.Gate;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same books, whatever interrupts the runs and however many there are.
class PaperTradeRestartIT {

    private static final String FAULT = """
            CREATE TABLE fault (at_least bigint);
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF EXISTS (SELECT FROM fault WHERE (SELECT count(*) FROM equity_snapshot) >= at_least) THEN
                    RAISE EXCEPTION 'disk: expected room, was full';
                END IF;
                RETURN NULL; END $$;
            CREATE TRIGGER fail AFTER INSERT ON equity_snapshot FOR EACH STATEMENT EXECUTE FUNCTION fail();
            """;

    @TempDir
    private Path directory;

    @Test
    void leavesTheSameBooksHoweverItIsInterrupted() throws Exception {
        Map<String, String> expected;
        try (PaperFixture fixture = start("calm")) {
            assertThat(fixture.trade(PaperFixture.LAST).exitCode()).isZero();
            expected = books(fixture);
        }
        assertThat(troubled()).isEqualTo(expected);
        assertThat(stopped()).isEqualTo(expected);
        assertThat(nightByNight()).isEqualTo(expected);
    }

    private PaperFixture start(String name) throws IOException {
        return PaperFixture.start(TestServer.migratedDatabase(), directory.resolve(name));
    }

    private Map<String, String> troubled() throws IOException {
        try (PaperFixture fixture = start("troubled")) {
            fixture.application().jdbc().sql(FAULT).update();
            for (long rows : new long[] {1, 350, 2_000, 7_777}) {
                fixture.application().jdbc().sql("DELETE FROM fault").update();
                fixture.application()
                        .jdbc()
                        .sql("INSERT INTO fault VALUES (?)")
                        .param(rows)
                        .update();
                Ended ended = fixture.trade(PaperFixture.LAST);
                assertThat(ended.exitCode()).as("at %s", rows).isEqualTo(ExitCodes.FAILED);
                assertThat(ended.output()).contains("disk: expected room, was full");
            }
            fixture.application().jdbc().sql("DELETE FROM fault").update();
            Ended ended = fixture.trade(PaperFixture.LAST);
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("read 10210 = written 10210");
            return books(fixture);
        }
    }

    private Map<String, String> stopped() throws IOException, SQLException {
        try (PaperFixture fixture = start("stopped")) {
            CompletableFuture<Ended> run;
            try (Gate gate = Gate.before(fixture.application(), "equity_snapshot", "NEW.date = '2005-06-30'")) {
                run = CompletableFuture.supplyAsync(() -> fixture.trade(PaperFixture.LAST));
                gate.await();
                fixture.application().bean(JobConsole.class).stop(PaperTradeJobConfiguration.JOB);
            }
            assertThat(run.join().exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
            assertThat(fixture.trade(PaperFixture.LAST).exitCode()).isZero();
            return books(fixture);
        }
    }

    /// 2020-04-10 was Good Friday: no session, and nothing changes.
    private Map<String, String> nightByNight() throws IOException {
        try (PaperFixture fixture = start("nights")) {
            assertThat(fixture.trade(LocalDate.of(2020, 3, 31)).exitCode()).isZero();
            for (LocalDate date = LocalDate.of(2020, 4, 1); !date.isAfter(PaperFixture.LAST); date = date.plusDays(1)) {
                assertThat(fixture.trade(date).exitCode()).as("%s", date).isZero();
            }
            return books(fixture);
        }
    }

    /// Without the numbers of the executions.
    private static Map<String, String> books(PaperFixture fixture) {
        Map<String, String> rows = Stores.rows(fixture.application().jdbc(), "*", PaperFixture.TABLES);
        rows.replaceAll(
                (table, text) -> text.replaceAll(", \"job_execution_id\": [0-9]+|\"job_execution_id\": [0-9]+, ", ""));
        return rows;
    }
}
