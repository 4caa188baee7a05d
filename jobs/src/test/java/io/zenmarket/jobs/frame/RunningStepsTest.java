package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class RunningStepsTest {

    private final RunningSteps running = new RunningSteps(new Progress(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false,
            Duration.ofHours(1)));

    @Test
    void stopsTheStepsThatRunAndThoseThatWouldBegin() {
        StepExecution runs = begun(1);
        StepExecution ended = begun(2);
        running.afterStep(ended);

        running.stop();

        assertThat(runs.isTerminateOnly()).isTrue();
        assertThat(ended.isTerminateOnly()).isFalse();
        assertThat(begun(3).isTerminateOnly()).isTrue();
        assertThat(running.jobExecutions()).containsExactly(7L);
    }

    @Test
    void forgetsARequestWhenTheNextJobBegins() {
        running.stop();
        running.begin();

        assertThat(begun(1).isTerminateOnly()).isFalse();
    }

    @Test
    void startsNothingMoreOnceTheProcessEnds() {
        running.end();
        running.begin();

        assertThat(begun(1).isTerminateOnly()).isTrue();
    }

    private StepExecution begun(long id) {
        JobExecution job = new JobExecution(7, new JobInstance(1, "numbers"), new JobParameters());
        StepExecution step = new StepExecution(id, "copy", job);
        running.beforeStep(step);
        return step;
    }
}
