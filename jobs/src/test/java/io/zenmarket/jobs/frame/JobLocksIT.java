package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

class JobLocksIT {

    private final TestApplication application = SampleApplication.running();
    private final JobParameters request = newRequest();

    @Test
    void refusesASecondRunAndSaysWhoRunsTheJob() {
        List<TestApplication.Ended> second = new ArrayList<>();
        SampleApplication.script().at(3, step -> second.add(inAnotherThread(SampleJobs.NUMBERS)));

        TestApplication.Ended first = application.run(SampleJobs.NUMBERS, request);

        assertThat(first.exitCode()).isZero();
        assertThat(second).singleElement().satisfies(ended -> {
            assertThat(ended.exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
            assertThat(ended.output())
                    .isEqualToIgnoringNewLines("numbers: expected no other run of this job, was one by zenmarket"
                            + " numbers, process " + ProcessHandle.current().pid()
                            + "; wait for it, or stop it with 'zenmarket jobs stop numbers'");
        });
        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isZero();
    }

    @Test
    void letsDifferentJobsRunAtOnce() {
        List<TestApplication.Ended> second = new ArrayList<>();
        SampleApplication.script().at(3, step -> second.add(inAnotherThread(SampleJobs.TAIL)));

        application.run(SampleJobs.NUMBERS, request);

        assertThat(second).extracting(TestApplication.Ended::exitCode).containsExactly(ExitCodes.DONE);
    }

    @Test
    void leavesTheRowsOfALiveExecutionAlone() {
        List<String> seen = new ArrayList<>();
        SampleApplication.script().at(3, step -> {
            inAnotherThread(SampleJobs.NUMBERS);
            executions(SampleJobs.NUMBERS, request).forEach(run -> seen.add(run.status()));
        });

        application.run(SampleJobs.NUMBERS, request);

        assertThat(seen).containsExactly("STARTED");
    }

    @Test
    void namesTheHolderOfThisDatabaseOnly() throws SQLException {
        DataSource elsewhere = TestServer.emptyDatabase().dataSource();
        DataSource here = TestServer.emptyDatabase().dataSource();
        try (Connection other = held(elsewhere, "someone of another database");
                Connection holder = held(here, "someone of this database")) {
            assertThat(other.isClosed() || holder.isClosed()).isFalse();
            assertThatThrownBy(() -> new JobLocks(here, List.of()).acquire("nightly"))
                    .isInstanceOf(JobBusyException.class)
                    .hasMessageContaining("was one by someone of this database");
        }
        new JobLocks(here, List.of()).acquire("nightly").close();
    }

    @Test
    void aRunThatLosesTheConnectionOfItsLockEndsAsItWouldHave() {
        SampleApplication.script().at(3, step -> loseConnections("zenmarket numbers, process %", 1));

        TestApplication.Ended ended = application.run(SampleJobs.NUMBERS, request);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isZero();
    }

    /// The rows by which it would commit are not those it has read, so that it cannot tell how it has ended.
    @Test
    void aRunThatLosesItsLockToAnotherCommitsNothingMore() {
        List<TestApplication.Ended> second = new ArrayList<>();
        SampleApplication.script().at(8, step -> {
            loseConnections("zenmarket numbers, process %", 1);
            second.add(inAnotherThread(SampleJobs.NUMBERS));
        });

        TestApplication.Ended first = application.run(SampleJobs.NUMBERS, request);

        assertThat(second).extracting(TestApplication.Ended::exitCode).containsExactly(ExitCodes.DONE);
        assertThat(first.exitCode()).as(first.output()).isEqualTo(ExitCodes.TRY_AGAIN);
        List<SampleApplication.Execution> executions = executions(SampleJobs.NUMBERS, request);
        assertThat(executions).extracting(SampleApplication.Execution::status).containsExactly("UNKNOWN", "COMPLETED");
        assertThat(numbers(executions.getFirst().instance())).isEqualTo(through(20));
    }

    @Test
    void soDoesARunBesideOthers() {
        JobParameters beside = new JobParametersBuilder(request)
                .addString(SampleJobs.CASE, "lost")
                .toJobParameters();
        SampleApplication.script().at(3, step -> loseConnections("zenmarket cases lost, process %", 1));

        TestApplication.Ended ended = application.run(SampleJobs.CASES, beside);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    private static void loseConnections(String name, int count) {
        assertThat(SampleApplication.jdbc()
                        .sql("SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity"
                                + " WHERE application_name LIKE ? AND datname = current_database()")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(count);
    }

    private TestApplication.Ended inAnotherThread(String job) {
        return CompletableFuture.supplyAsync(() -> application.run(job, request))
                .join();
    }

    /// Takes the lock of `nightly` as its first key, `ZENM`, and its second, the name's hash, say.
    private static Connection held(DataSource database, String name) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = '" + name + "'");
            statement.execute("SELECT pg_advisory_lock(x'5A454E4D'::int, " + "nightly".hashCode() + ")");
        }
        return connection;
    }
}
