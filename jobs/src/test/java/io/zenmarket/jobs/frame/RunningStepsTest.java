package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

class RunningStepsTest {

    private final RunningSteps running = new RunningSteps(
            new Progress(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    false,
                    Duration.ofHours(1)),
            new PartitionSpans(ObservationRegistry.NOOP));

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
    void leavesOtherJobsAlone() {
        StepExecution other = begun(8, "");

        running.stop(List.of(7L));

        assertThat(other.isTerminateOnly()).isFalse();
        assertThat(begun(1).isTerminateOnly()).isTrue();
    }

    @Test
    void stopsTheChildrenOfAJob() {
        begun(1);
        StepExecution child = begun(8, "numbers#7");
        StepExecution another = begun(9, "numbers#10");

        running.stop(List.of(7L));

        assertThat(child.isTerminateOnly()).isTrue();
        assertThat(another.isTerminateOnly()).isFalse();
    }

    @Test
    void startsNothingMoreOnceTheProcessEnds() {
        running.end();

        assertThat(begun(1).isTerminateOnly()).isTrue();
    }

    private StepExecution begun(long id) {
        return begun(id, 7, "");
    }

    private StepExecution begun(long jobExecution, String parent) {
        return begun(100 + jobExecution, jobExecution, parent);
    }

    private StepExecution begun(long id, long jobExecution, String parent) {
        JobParametersBuilder parameters = new JobParametersBuilder();
        if (!parent.isEmpty()) {
            parameters.addString(JobStarter.PARENT, parent);
        }
        JobExecution job =
                new JobExecution(jobExecution, new JobInstance(jobExecution, "numbers"), parameters.toJobParameters());
        StepExecution step = new StepExecution(id, "copy", job);
        running.beforeStep(step);
        return step;
    }
}
