package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.job.parameters.JobParameters;

/// A process that was killed leaves rows that say it runs. Here the rows of a failed run are made to say so.
class CrashRecoveryIT {

    private final TestApplication application = SampleApplication.running();
    private final JobParameters request = newRequest();

    @ParameterizedTest
    @CsvSource({"STARTED, STARTED", "STOPPED, STARTED", "STOPPING, STARTED", "UNKNOWN, UNKNOWN", "STARTED, FAILED"})
    void goesOnWithARunThatNobodyEnded(String job, String step) {
        Execution killed = failed(SampleJobs.NUMBERS, 13);
        leave(killed, job, step);

        TestApplication.Ended ended = application.run(SampleJobs.NUMBERS, request);

        assertThat(ended.exitCode()).isZero();
        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::instance)
                .containsExactly(killed.instance(), killed.instance());
        assertThat(numbers(killed.instance())).isEqualTo(through(20));
        assertThat(application.bean(AccountStore.class).total(killed.instance()).read())
                .isEqualTo(20);
        assertThat(application.bean(JobConsole.class).show(killed.id())).contains("numbers " + killed.id() + ": ");
    }

    @Test
    void saysInTheRepositoryThatTheProcessEnded() {
        Execution killed = failed(SampleJobs.NUMBERS, 13);
        leave(killed, "STARTED", "STARTED");

        application.run(SampleJobs.NUMBERS, request);

        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::status)
                .containsExactly("FAILED", "COMPLETED");
        assertThat(application.bean(JobConsole.class).show(killed.id()))
                .contains("FAILED", "the process ended without warning");
    }

    @Test
    void goesOnWithAJobKilledBeforeItsFirstStep() {
        Execution killed = failed(SampleJobs.NUMBERS, 1);
        leave(killed, "STARTING", "STARTED");
        sql("DELETE FROM batch_step_execution_context WHERE step_execution_id IN"
                + " (SELECT step_execution_id FROM batch_step_execution WHERE job_execution_id = " + killed.id() + ")");
        sql("DELETE FROM batch_step_execution WHERE job_execution_id = " + killed.id());

        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isZero();
        assertThat(numbers(killed.instance())).isEqualTo(through(20));
    }

    /// The row of a partition is written before what it is to do.
    @Test
    void recordsAPartitionAnewThatWasKilledWhileItWasRecorded() {
        Execution killed = failed(SampleJobs.PARTITIONED, 27);
        String partition = "(SELECT step_execution_id FROM batch_step_execution WHERE step_name = 'copy:from21'"
                + " AND job_execution_id = " + killed.id() + ")";
        leave(killed, "STARTED", "FAILED");
        sql("UPDATE batch_step_execution SET status = 'STARTING', start_time = NULL, end_time = NULL"
                + " WHERE step_execution_id = " + partition);
        sql("UPDATE batch_step_execution_context SET short_context = '{}', serialized_context = NULL"
                + " WHERE step_execution_id = " + partition);
        sql("DELETE FROM number WHERE job_instance_id = " + killed.instance() + " AND value BETWEEN 21 AND 30");

        assertThat(application.run(SampleJobs.PARTITIONED, request).exitCode()).isZero();
        assertThat(numbers(killed.instance())).isEqualTo(through(40));
    }

    @Test
    void recoversTheNamedJobOnly() {
        Execution killed = failed(SampleJobs.NUMBERS, 13);
        leave(killed, "STARTED", "STARTED");

        application.run(SampleJobs.TAIL, request);

        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::status)
                .containsExactly("STARTED");
        application.run(SampleJobs.NUMBERS, request);
    }

    private Execution failed(String job, long number) {
        SampleApplication.script().failAt(number, new IllegalStateException("number: expected luck, was " + number));
        application.run(job, request);
        return executions(job, request).getFirst();
    }

    private static void leave(Execution execution, String job, String steps) {
        sql("UPDATE batch_job_execution SET end_time = NULL, exit_code = 'UNKNOWN', status = '" + job
                + "' WHERE job_execution_id = " + execution.id());
        sql("UPDATE batch_step_execution SET end_time = NULL, exit_code = 'EXECUTING', status = '" + steps
                + "' WHERE status = 'FAILED' AND job_execution_id = " + execution.id());
    }

    private static void sql(String statement) {
        SampleApplication.jdbc().sql(statement).update();
    }
}
