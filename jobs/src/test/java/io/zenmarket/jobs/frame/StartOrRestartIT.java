package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.TestApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class StartOrRestartIT {

    private final TestApplication application = SampleApplication.running();
    private final Script script = SampleApplication.script();
    private final JobParameters request = newRequest();

    @Test
    void beginsASecondRunAfterTheFirstCompleted() {
        TestApplication.Ended first = application.run(SampleJobs.NUMBERS, request);
        TestApplication.Ended second = application.run(SampleJobs.NUMBERS, request);

        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isZero();
        List<Execution> executions = executions(SampleJobs.NUMBERS, request);
        assertThat(executions).extracting(Execution::status).containsExactly("COMPLETED", "COMPLETED");
        assertThat(executions).extracting(Execution::instance).doesNotHaveDuplicates();
        assertThat(executions)
                .allSatisfy(run -> assertThat(numbers(run.instance())).isEqualTo(through(20)));
        assertThat(second.output())
                .matches("(?s)numbers: COMPLETED in \\d+\\.\\d s \\(execution "
                        + executions.getLast().id() + "\\):"
                        + " read 20 = written 20 \\(revised 0\\) \\+ rejected 0 \\+ duplicates 0"
                        + " \\+ unchanged 0, flagged 0\\R");
    }

    @Test
    void leavesNothingOfAFailedChunkAndGoesOnBehindTheLastCheckpoint() {
        script.failAt(13, new IllegalStateException("numbers: expected luck, was 13"));

        TestApplication.Ended failed = application.run(SampleJobs.NUMBERS, request);
        Execution first = executions(SampleJobs.NUMBERS, request).getFirst();
        assertThat(failed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.output()).contains("numbers: FAILED", "numbers: numbers: expected luck, was 13");
        assertThat(numbers(first.instance())).isEqualTo(through(10));
        assertThat(total(first)).isEqualTo(new Accounts(10, 10, 0, 0, 0, 0, 0));

        TestApplication.Ended resumed = application.run(SampleJobs.NUMBERS, request);
        assertThat(resumed.exitCode()).isZero();
        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::instance)
                .containsExactly(first.instance(), first.instance());
        assertThat(numbers(first.instance())).isEqualTo(through(20));
        assertThat(total(first)).isEqualTo(new Accounts(20, 20, 0, 0, 0, 0, 0));
    }

    @Test
    void losesAndRepeatsNothingWhenTheCommitItselfFails() {
        script.at(13, step -> TransactionSynchronizationManager.registerSynchronization(new FailingCommit()));

        int failed = application.run(SampleJobs.NUMBERS, request).exitCode();
        Execution first = executions(SampleJobs.NUMBERS, request).getFirst();
        assertThat(numbers(first.instance())).isEqualTo(through(10));
        int resumed = application.run(SampleJobs.NUMBERS, request).exitCode();

        assertThat(failed).isEqualTo(ExitCodes.FAILED);
        assertThat(resumed).isZero();
        assertThat(numbers(first.instance())).isEqualTo(through(20));
        assertThat(total(first)).isEqualTo(new Accounts(20, 20, 0, 0, 0, 0, 0));
    }

    @Test
    void repeatsOnlyThePartitionsThatAreNotComplete() {
        script.failAt(27, new IllegalStateException("numbers: expected luck, was 27"));

        TestApplication.Ended failed = application.run(SampleJobs.PARTITIONED, request);
        TestApplication.Ended resumed = application.run(SampleJobs.PARTITIONED, request);

        assertThat(failed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.output()).contains("partitioned: numbers: expected luck, was 27");
        assertThat(resumed.exitCode()).isZero();
        List<Execution> executions = executions(SampleJobs.PARTITIONED, request);
        assertThat(numbers(executions.getFirst().instance())).isEqualTo(through(40));
        assertThat(steps(executions.getLast().id())).containsExactly("copy:from21", "spread");
        assertThat(total(executions.getLast()).read()).isEqualTo(40);
    }

    @Test
    void saysTryAgainWhenTheCauseMayPass() {
        script.failAt(3, new SourceUnavailableException("prices.example: expected an answer, was 503"));
        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isEqualTo(75);

        script.failAt(3, new QueryTimeoutException("database: expected an answer in 1 s, was none"));
        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isEqualTo(75);
    }

    @Test
    void failsAJobThatLostARecord() {
        TestApplication.Ended ended = application.run(SampleJobs.UNBALANCED, request);

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.output())
                .contains("unbalanced: FAILED", "): so far read 20, written 16")
                .contains("accounts: expected every record to have one fate, was read 20 ≠ written 16");
        assertThat(executions(SampleJobs.UNBALANCED, request))
                .extracting(Execution::status)
                .containsExactly("FAILED");
    }

    @Test
    void refusesToResumeWhatIsCompleteOrUnknown() {
        application.run(SampleJobs.NUMBERS, request);
        long completed = executions(SampleJobs.NUMBERS, request).getFirst().id();
        JobRunner runner = application.bean(JobRunner.class);

        assertThatThrownBy(() -> runner.resume(completed, System.out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("numbers")
                .hasMessageContaining("complete");
        assertThatThrownBy(() -> runner.resume(987_654, System.out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("execution 987654: expected one that 'zenmarket jobs list' shows, was none");
    }

    @Test
    void namesTheJobsThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> application.run("numbres", request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("job: expected one of")
                .hasMessageContaining("numbers")
                .hasMessageContaining("was numbres");
    }

    private Accounts total(Execution execution) {
        return application.bean(AccountStore.class).total(execution.instance());
    }

    private static List<String> steps(long execution) {
        return SampleApplication.jdbc()
                .sql("SELECT step_name FROM batch_step_execution WHERE job_execution_id = ? ORDER BY 1")
                .param(execution)
                .query(String.class)
                .list();
    }

    private static final class FailingCommit implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException("commit: expected to be possible, was not");
        }
    }
}
