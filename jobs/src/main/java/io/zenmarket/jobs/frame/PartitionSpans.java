package io.zenmarket.jobs.frame;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;

/// Observes partitions below the step they are of, beside the jobs and steps that the framework observes: a trace is
/// job, step, partition, whatever thread works on it. Without a registry nothing happens. Thread-safe.
final class PartitionSpans {

    private static final String NAME = "zenmarket.partition";

    private final ObservationRegistry registry;
    private final Map<Long, Observation> running = new ConcurrentHashMap<>();

    PartitionSpans(ObservationRegistry registry) {
        this.registry = registry;
    }

    /// Work that belongs to whatever the caller's thread is at.
    Runnable below(Runnable work) {
        Observation current = registry.getCurrentObservation();
        return current == null
                ? work
                : () -> {
                    Observation.Scope scope = current.openScope();
                    try (scope) {
                        work.run();
                    }
                };
    }

    void beforeStep(StepExecution step) {
        if (!registry.isNoop() && StepFactory.isPartition(step.getStepName())) {
            String name = step.getStepName();
            Observation observation = Observation.createNotStarted(NAME, registry)
                    .contextualName(name)
                    .lowCardinalityKeyValue("step", name.substring(0, name.indexOf(':')))
                    .highCardinalityKeyValue("execution", Long.toString(step.getId()));
            running.put(step.getId(), observation.start());
        }
    }

    void afterStep(StepExecution step) {
        Observation observation = running.remove(step.getId());
        if (observation != null) {
            step.getFailureExceptions().forEach(observation::error);
            observation.stop();
        }
    }
}
