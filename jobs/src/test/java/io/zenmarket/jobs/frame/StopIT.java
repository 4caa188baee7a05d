package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static io.zenmarket.jobs.frame.SampleApplication.numbers;
import static io.zenmarket.jobs.frame.SampleApplication.through;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.SampleApplication.Execution;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.Wait;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;

class StopIT {

    private final TestApplication application = SampleApplication.running();
    private final Script script = SampleApplication.script();
    private final JobParameters request = newRequest();

    @Test
    void endsAtTheNextCheckpointAndGoesOnThere() {
        script.at(7, step -> application.bean(RunningSteps.class).stop());

        TestApplication.Ended stopped = application.run(SampleJobs.NUMBERS, request);
        Execution first = executions(SampleJobs.NUMBERS, request).getFirst();
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(stopped.output())
                .contains("numbers: STOPPED in", "): so far read 10, written 10 (")
                .doesNotContain(" = ", "≠");
        assertThat(first.status()).isEqualTo("STOPPED");
        assertThat(numbers(first.instance())).isEqualTo(through(10));

        assertThat(application.run(SampleJobs.NUMBERS, request).exitCode()).isZero();
        assertThat(numbers(first.instance())).isEqualTo(through(20));
        assertThat(executions(SampleJobs.NUMBERS, request))
                .extracting(Execution::status)
                .containsExactly("STOPPED", "COMPLETED");
    }

    @Test
    void stopsWhenAnotherProcessAsks() {
        script.at(7, step -> {
            String said = fromOutside(() -> application.bean(JobConsole.class).stop(SampleJobs.NUMBERS));
            assertThat(said)
                    .isEqualTo("Execution %d stops at its next checkpoint; go on with 'zenmarket jobs restart %<d'."
                            .formatted(step.getJobExecutionId()));
            Wait.until("stop", step::isTerminateOnly);
        });

        int stopped = application.run(SampleJobs.NUMBERS, request).exitCode();
        Execution first = executions(SampleJobs.NUMBERS, request).getFirst();
        int resumed = application.bean(JobRunner.class).resume(first.id(), System.out);

        assertThat(stopped).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(first.status()).isEqualTo("STOPPED");
        assertThat(resumed).isZero();
        assertThat(numbers(first.instance())).isEqualTo(through(20));
    }

    @Test
    void stopsEveryPartitionAndGoesOnWithThoseLeft() {
        script.at(3, step -> application.bean(RunningSteps.class).stop());

        int stopped = application.run(SampleJobs.PARTITIONED, request).exitCode();
        Execution first = executions(SampleJobs.PARTITIONED, request).getFirst();
        List<Long> before = numbers(first.instance());
        int resumed = application.run(SampleJobs.PARTITIONED, request).exitCode();

        assertThat(stopped).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(before).hasSizeLessThan(40).doesNotHaveDuplicates();
        assertThat(resumed).isZero();
        assertThat(numbers(first.instance())).isEqualTo(through(40));
        assertThat(application.bean(AccountStore.class).total(first.instance()).read())
                .isEqualTo(40);
    }

    @Test
    void stopsTheParentWithItsChildAndGoesOnInTheChild() {
        script.at(7, step -> application.bean(RunningSteps.class).stop());

        TestApplication.Ended stopped = application.run(SampleJobs.FAMILY, request);
        Execution child = executions(SampleJobs.NUMBERS, request).getFirst();
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(stopped.output())
                .contains("family: STOPPED", "  numbers: STOPPED in", "): so far read 10, written 10 (")
                .doesNotContain(" = ", "≠");
        assertThat(child.status()).isEqualTo("STOPPED");

        TestApplication.Ended resumed = application.run(SampleJobs.FAMILY, request);
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.output())
                .contains("family: COMPLETED", "  numbers: COMPLETED in", "): read 20 = written 20");
        assertThat(numbers(child.instance())).isEqualTo(through(20));
        assertThat(executions(SampleJobs.TAIL, request))
                .extracting(Execution::status)
                .containsExactly("COMPLETED");
    }

    @Test
    void stopsTheParentWhenAnotherProcessAsksForTheChild() {
        script.at(7, step -> {
            fromOutside(() -> application.bean(JobConsole.class).stop(String.valueOf(step.getJobExecutionId())));
            Wait.until("stop", step::isTerminateOnly);
        });

        assertThat(application.run(SampleJobs.FAMILY, request).exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(executions(SampleJobs.FAMILY, request))
                .extracting(Execution::status)
                .containsExactly("STOPPED");
        assertThat(application.run(SampleJobs.FAMILY, request).exitCode()).isZero();
    }

    private static String fromOutside(java.util.function.Supplier<String> action) {
        return CompletableFuture.supplyAsync(action).join();
    }
}
