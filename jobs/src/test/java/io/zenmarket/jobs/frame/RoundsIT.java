package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.Gate;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.Wait;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.TransientDataAccessResourceException;

/// The job `partitioned` as plan, workers and finish: partitions `from1` with the numbers 1 to 10,
/// `from11`, `from21` and `from31`, a checkpoint every 5.
class RoundsIT {

    private static final String WORKER = "zenmarket partitioned, worker 0";

    private final TestApplication application = SampleApplication.running();
    private final Script script = SampleApplication.script();
    private final JobParameters request = newRequest();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, UTF_8);
    private final List<Round> told = new ArrayList<>();

    @Test
    void leavesWhatThreadsLeave() {
        assertThat(plan()).isZero();
        Round round = told.getLast();
        assertThat(round.step()).isEqualTo("spread");
        assertThat(round.partitions())
                .extracting(Round.Partition::name)
                .containsExactly("from1", "from11", "from21", "from31");
        assertThat(executions(SampleJobs.PARTITIONED, request))
                .extracting(Execution::status)
                .containsExactly("STARTED");

        assertThat(work(round, 1, 3)).isZero();
        assertThat(numbers(round.instance())).hasSize(20).contains(11L, 40L).doesNotContain(1L);
        assertThat(work(round, 0, 2)).isZero();
        assertThat(finish()).isZero();

        assertThat(told.getLast().done()).isTrue();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
        assertThat(said.toString(UTF_8)).contains("partitioned: COMPLETED", "read 40 = written 40");
        assertThat(executions(SampleJobs.PARTITIONED, request))
                .extracting(Execution::status)
                .containsExactly("STOPPED", "COMPLETED");
    }

    @Test
    void goesOnBehindTheLastCheckpointAfterAStop() {
        plan();
        Round round = told.getLast();
        script.at(7, StepExecution::setTerminateOnly);

        assertThat(work(round, 0)).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(numbers(round.instance())).isEqualTo(through(10));

        assertThat(work(round, 0, 1, 2, 3)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
        assertThat(application.bean(AccountStore.class).total(round.instance()).read())
                .isEqualTo(40);
    }

    /// The row of a killed worker's partition says STARTED for ever; nobody holds its lock.
    @Test
    void goesOnWithThePartitionOfAKilledWorker() {
        plan();
        Round round = told.getLast();
        script.failAt(7, new IllegalStateException("killed"));
        work(round, 0);
        application
                .jdbc()
                .sql("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL WHERE step_execution_id = ?")
                .param(round.partitions().getFirst().stepExecution())
                .update();
        assertThat(numbers(round.instance())).isEqualTo(through(5));

        assertThat(work(round, 0, 1, 2, 3)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    /// One that ends its process each time, for lack of memory, say, is no hindrance to those it is to do besides.
    @Test
    void beginsWhatNobodyHasBegunBeforeItGoesOnWithAnother() {
        plan();
        Round round = told.getLast();
        script.failAt(7, new TransientDataAccessResourceException("killed"));
        work(round, 0);
        List<Integer> before = new ArrayList<>();
        script.at(7, step -> before.add(numbers(round.instance()).size()));

        assertThat(work(round, 0, 1, 2, 3)).isZero();

        assertThat(before)
                .as("5 of the first partition, 30 of the others, 6 and 7")
                .containsExactly(37);
        finish();
    }

    @Test
    void refusesAManifestOfAnotherDatabase() {
        plan();
        Round round = told.getLast();
        Round other = new Round(
                round.job(),
                round.instance() + 1,
                round.execution(),
                round.step(),
                round.worker(),
                round.partitions(),
                List.of());

        assertThatThrownBy(() -> application.bean(Rounds.class).finish(other, false, told::add, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("manifest: expected execution " + round.execution())
                .hasMessageContaining("plan the run again");
        assertThat(executions(SampleJobs.PARTITIONED, request))
                .extracting(Execution::status)
                .containsExactly("STARTED");
    }

    @Test
    void handsNothingOutWhenItIsStoppedWhileItIsPlanned() throws SQLException {
        CompletableFuture<Integer> planned;
        try (Gate gate = Gate.before(application, "batch_step_execution", "NEW.step_name = 'copy:from31'")) {
            planned = CompletableFuture.supplyAsync(this::plan);
            gate.await();
            application.bean(JobConsole.class).stop(SampleJobs.PARTITIONED);
            Wait.until(
                    "the stop",
                    () -> isTold(executions(SampleJobs.PARTITIONED, request)
                            .getFirst()
                            .id()));
        }

        assertThat(planned.join()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(told).isEmpty();
        assertThat(executions(SampleJobs.PARTITIONED, request))
                .extracting(Execution::status)
                .containsExactly("STOPPED");

        assertThat(plan()).isZero();
        assertThat(work(told.getLast(), 0, 1, 2, 3)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(told.getLast().instance())).isEqualTo(through(40));
    }

    private boolean isTold(long execution) {
        return application.bean(RunningSteps.class).isStopped(execution);
    }

    @Test
    void failsOnlyThePartitionThatFailsForGood() {
        plan();
        Round round = told.getLast();
        script.failAt(17, new IllegalStateException("17: expected a lucky number, was not"));

        assertThat(work(round, 0, 1, 2, 3)).isEqualTo(ExitCodes.FAILED);
        assertThat(numbers(round.instance())).hasSize(35).doesNotContain(17L);
        assertThat(finish()).isEqualTo(ExitCodes.FAILED);
        assertThat(said.toString(UTF_8))
                .contains("spread: expected all partitions to be complete, was not: from11;"
                        + " from11 failed: 17: expected a lucky number, was not");
        assertThat(executions(SampleJobs.PARTITIONED, request))
                .extracting(Execution::status)
                .containsExactly("FAILED");

        assertThat(plan()).isZero();
        Round again = told.getLast();
        assertThat(again.partitions()).extracting(Round.Partition::name).containsExactly("from11");
        assertThat(work(again, 0)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    @Test
    void goesOnWithoutAPartitionAndStillFails() {
        plan();
        Round round = told.getLast();
        script.failAt(17, new IllegalStateException("17: expected a lucky number, was not"));
        work(round, 0, 1, 2, 3);

        assertThat(finish(true)).isEqualTo(ExitCodes.FAILED);

        assertThat(told.getLast().done()).isTrue();
        assertThat(told.getLast().gaps()).containsExactly(new Round.Gap("spread", List.of("from11")));
        assertThat(said.toString(UTF_8))
                .contains("partitioned: FAILED", "expected all partitions to be complete, was spread without from11");
        assertThat(plan()).isZero();
        assertThat(told.getLast().partitions())
                .extracting(Round.Partition::name)
                .containsExactly("from11");
        assertThat(work(told.getLast(), 0)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    @Test
    void triesAgainAfterAFaultThatPasses() {
        plan();
        Round round = told.getLast();
        script.failAt(1, new TransientDataAccessResourceException("the server restarts"));

        assertThat(work(round, 0, 1)).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(work(round, 0, 1, 2, 3)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    @Test
    void keepsOthersOutWhileAWorkerLives() {
        plan();
        Round round = told.getLast();
        List<Integer> others = new ArrayList<>();
        script.at(3, step -> {
            others.add(elsewhere(
                    () -> application.run(SampleJobs.PARTITIONED, request).exitCode()));
            others.add(elsewhere(this::plan));
            others.add(elsewhere(this::finish));
        });

        assertThat(work(round, 0, 1, 2, 3)).isZero();

        assertThat(others).containsExactly(75, 75, 75);
        assertThat(told).hasSize(1);
        assertThat(said.toString(UTF_8)).contains("was one by zenmarket partitioned, worker 0");
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    @Test
    void isKeptOutWhileTheJobRuns() {
        plan();
        Round round = told.getLast();
        List<Integer> workers = new ArrayList<>();
        script.at(3, step -> workers.add(elsewhere(() -> work(round, 0))));

        assertThat(application.run(SampleJobs.PARTITIONED, request).exitCode()).isZero();

        assertThat(workers).containsExactly(75);
        assertThat(numbers(round.instance())).isEqualTo(through(40));
        assertThat(work(round, 0)).as("comes late").isZero();
        assertThat(finish()).as("comes late").isZero();
        assertThat(told.getLast().done()).isTrue();
    }

    @Test
    void aWorkerThatLosesItsLockToAnotherRunCommitsNothingMore() {
        plan();
        Round round = told.getLast();
        script.at(8, step -> {
            application
                    .jdbc()
                    .sql("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                            + " WHERE application_name = ? AND datname = current_database()")
                    .param(WORKER)
                    .query(Boolean.class)
                    .single();
            elsewhere(this::plan);
            elsewhere(() -> work(told.getLast(), 0, 1, 2, 3));
            elsewhere(this::finish);
        });

        assertThat(work(round, 0)).isNotZero();

        assertThat(told.getLast().done()).isTrue();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
        assertThat(application.bean(AccountStore.class).total(round.instance()).read())
                .isEqualTo(40);
    }

    @Test
    void leavesAPartitionToTheOtherWorkerThatHasIt() throws SQLException {
        plan();
        Round round = told.getLast();
        long taken = round.partitions().get(1).stepExecution();
        try (Connection other = application.bean(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(x'5A454E50'::int, " + taken + ")");
            assertThat(work(round, 0, 1, 2, 3)).isEqualTo(ExitCodes.TRY_AGAIN);
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        assertThat(numbers(round.instance())).hasSize(30).doesNotContain(11L);
        assertThat(work(round, 1)).isZero();
        assertThat(finish()).isZero();
    }

    @Test
    void stopsWhenAnotherProcessAsks() {
        plan();
        Round round = told.getLast();
        script.at(7, step -> application.bean(JobConsole.class).stop(SampleJobs.PARTITIONED));

        assertThat(work(round, 0, 1, 2, 3)).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(numbers(round.instance())).isEqualTo(through(10));
        assertThat(work(round, 0)).as("is stopped still").isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(application.bean(Rounds.class).isStopped(round)).isTrue();

        plan();
        assertThat(work(told.getLast(), 0, 1, 2, 3)).isZero();
        assertThat(finish()).isZero();
        assertThat(numbers(round.instance())).isEqualTo(through(40));
    }

    private int plan() {
        return application.bean(Rounds.class).plan(SampleJobs.PARTITIONED, request, told::add, out);
    }

    private int finish() {
        return finish(false);
    }

    private int finish(boolean goOn) {
        return application.bean(Rounds.class).finish(told.getLast(), goOn, told::add, out);
    }

    private int work(Round round, int... partitions) {
        List<Round.Partition> mine = new ArrayList<>();
        for (int partition : partitions) {
            mine.add(round.partitions().get(partition));
        }
        return application.bean(PartitionWorker.class).work(new PartitionWorker.Assignment(WORKER, round, mine), out);
    }

    private static int elsewhere(java.util.function.IntSupplier work) {
        return CompletableFuture.supplyAsync(work::getAsInt).join();
    }
}
