package io.zenmarket.jobs.frame;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/// Tells who wants to know that a run has ended. Nothing of that changes how it ended.
final class RunEnds {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnds.class);

    private final Supplier<Stream<AfterRun>> listeners;

    RunEnds(Supplier<Stream<AfterRun>> listeners) {
        this.listeners = listeners;
    }

    JobExecution tell(JobExecution execution) {
        if (execution.getStatus() != BatchStatus.STOPPED) {
            tell(EndedRun.of(execution));
        }
        return execution;
    }

    private void tell(EndedRun run) {
        try {
            listeners.get().forEach(listener -> listener.ended(run));
        } catch (RuntimeException e) {
            LOG.warn("{}: after its run, expected nothing to fail, was {}", run.job(), e.getMessage());
        }
    }
}
