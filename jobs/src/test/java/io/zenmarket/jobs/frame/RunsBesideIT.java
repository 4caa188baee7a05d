package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.TestApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Two requests of a job whose requests run beside each other, their partitions handed out to other processes.
class RunsBesideIT {

    private final TestApplication application = SampleApplication.running();
    private final Rounds rounds = application.bean(Rounds.class);
    private final Planned first = new Planned();
    private final Planned second = new Planned();

    /// A request, and what was handed out of it last.
    private final class Planned {

        private final JobParameters request;
        private final AtomicReference<Round> round = new AtomicReference<>();
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

        Planned() {
            JobParameters dated = newRequest();
            request = new JobParametersBuilder(dated)
                    .addString(SampleJobs.CASE, "of " + dated.getLocalDate(Requests.DATE))
                    .toJobParameters();
        }

        int plan() {
            return rounds.plan(SampleJobs.CASES, request, round::set, out);
        }

        int work() {
            return application
                    .bean(PartitionWorker.class)
                    .work(
                            new PartitionWorker.Assignment(
                                    "zenmarket cases, worker 0",
                                    round.get(),
                                    round.get().partitions()),
                            out);
        }

        int finish() {
            return rounds.finish(round.get(), false, round::set, out);
        }

        List<Execution> made() {
            return executions(SampleJobs.CASES, request);
        }

        void isComplete() {
            assertThat(made())
                    .extracting(Execution::status)
                    .endsWith("COMPLETED")
                    .doesNotContain("FAILED");
            assertThat(numbers(made().getFirst().instance())).isEqualTo(through(40));
        }
    }

    @Test
    void oneIsPlannedBetweenTheOthersPlanAndItsWorkAndItsFinish() {
        assertThat(first.plan()).isZero();
        assertThat(second.plan()).isZero();
        assertThat(first.work()).isZero();
        assertThat(second.work()).isZero();
        assertThat(second.finish()).isZero();
        assertThat(first.finish()).isZero();

        first.isComplete();
        second.isComplete();
    }

    @Test
    void oneRunsWhileOthersWorkOnTheOther() {
        List<Integer> codes = new ArrayList<>();
        first.plan();
        SampleApplication.script().at(3, step -> {
            codes.add(elsewhere(first));
            codes.add(elsewhere(second));
        });

        assertThat(first.work()).isZero();

        assertThat(codes).as("itself again, and the other").containsExactly(75, 0);
        assertThat(first.said.toString(StandardCharsets.UTF_8))
                .contains("expected no other run of this job, was one by zenmarket cases, worker 0;")
                .contains("'zenmarket jobs stop cases'");
        assertThat(first.finish()).isZero();
        first.isComplete();
        second.isComplete();
    }

    @Test
    void aStopHasToSayWhichIsMeant() {
        first.plan();
        second.plan();
        long one = first.made().getFirst().id();
        long other = second.made().getFirst().id();
        JobConsole console = application.bean(JobConsole.class);

        assertThatThrownBy(() -> console.stop(SampleJobs.CASES))
                .hasMessage("cases: expected one running execution, was %d, %d; name one by its number", one, other);
        assertThat(console.stop(String.valueOf(other))).contains("Execution " + other + " stops");

        assertThat(second.work()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(first.work()).isZero();
        assertThat(first.finish()).isZero();
        first.isComplete();
        second.plan();
        assertThat(second.work()).isZero();
        assertThat(second.finish()).isZero();
    }

    private int elsewhere(Planned planned) {
        return CompletableFuture.supplyAsync(
                        () -> application.bean(JobRunner.class).run(SampleJobs.CASES, planned.request, planned.out))
                .join();
    }

    /// Nobody holds its lock: its process was killed. What is handed out has no process either, and waits for one.
    @Test
    void theNextRunSaysOfOneWhoseProcessWasKilledThatItHasEnded() {
        SampleApplication.script().failAt(7, new IllegalStateException("killed"));
        application.run(SampleJobs.CASES, first.request);
        application
                .jdbc()
                .sql("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL"
                        + " WHERE job_execution_id = ?")
                .param(first.made().getFirst().id())
                .update();
        second.plan();

        Planned third = new Planned();
        assertThat(application.run(SampleJobs.CASES, third.request).exitCode()).isZero();

        assertThat(first.made()).extracting(Execution::status).containsExactly("FAILED");
        assertThat(second.made()).extracting(Execution::status).containsExactly("STARTED");
        assertThat(second.work()).isZero();
        assertThat(second.finish()).isZero();
        second.isComplete();
    }
}
