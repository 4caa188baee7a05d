package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.TestApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;

class ChildJobIT {

    private final TestApplication application = SampleApplication.running();
    private final JobParameters request = newRequest();

    @Test
    void saysWhyTheChildFailed() {
        SampleApplication.script().failAt(13, new IllegalStateException("numbers: expected luck, was 13"));

        TestApplication.Ended failed = application.run(SampleJobs.FAMILY, request);
        TestApplication.Ended resumed = application.run(SampleJobs.FAMILY, request);

        assertThat(failed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.output()).contains("family: FAILED", "family: numbers: expected luck, was 13");
        assertThat(executions(SampleJobs.TAIL, request))
                .extracting(Execution::status)
                .containsExactly("COMPLETED");
        assertThat(resumed.exitCode()).isZero();
        assertThat(numbers(executions(SampleJobs.NUMBERS, request).getFirst().instance()))
                .isEqualTo(through(20));
    }

    @Test
    void saysTryAgainWhenTheChildsCauseMayPass() {
        SampleApplication.script()
                .failAt(13, new SourceUnavailableException("prices.example: expected an answer, was 503"));

        assertThat(application.run(SampleJobs.FAMILY, request).exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
    }

    @Test
    void saysTryAgainWhenSomeoneElseRunsTheChild() {
        List<TestApplication.Ended> family = new ArrayList<>();
        SampleApplication.script()
                .at(
                        13,
                        step -> family.add(
                                CompletableFuture.supplyAsync(() -> application.run(SampleJobs.FAMILY, request))
                                        .join()));

        application.run(SampleJobs.NUMBERS, request);

        assertThat(family).singleElement().satisfies(ended -> {
            assertThat(ended.exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
            assertThat(ended.output()).contains("family: numbers: expected no other run of this job, was one by");
        });
    }

    @Test
    void doesNotRunAChildAgainThatCompletedBeforeTheParentCouldNoteIt() {
        application.run(SampleJobs.FAMILY, request);
        Execution parent = executions(SampleJobs.FAMILY, request).getFirst();
        for (String table : new String[] {"batch_step_execution", "batch_job_execution"}) {
            SampleApplication.jdbc()
                    .sql("UPDATE " + table + " SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL"
                            + " WHERE job_execution_id = ?")
                    .param(parent.id())
                    .update();
        }

        TestApplication.Ended resumed = application.run(SampleJobs.FAMILY, request);

        assertThat(resumed.exitCode()).as(resumed.output()).isZero();
        assertThat(executions(SampleJobs.NUMBERS, request)).hasSize(1);
        assertThat(executions(SampleJobs.TAIL, request)).hasSize(1);
    }

    @Test
    void beginsChildrenAnewInASecondRun() {
        application.run(SampleJobs.FAMILY, request);
        application.run(SampleJobs.FAMILY, request);

        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::instance)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
