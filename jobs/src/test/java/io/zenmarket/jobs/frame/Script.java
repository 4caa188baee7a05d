package io.zenmarket.jobs.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.batch.core.step.StepExecution;

/// What is to happen when a job of [SampleJobs] comes to a number, once.
final class Script {

    private final Map<Long, Consumer<StepExecution>> actions = new ConcurrentHashMap<>();

    /// @param action is run in the transaction of the chunk that holds the number, behind its rows
    void at(long number, Consumer<StepExecution> action) {
        actions.put(number, action);
    }

    void failAt(long number, RuntimeException failure) {
        at(number, step -> {
            throw failure;
        });
    }

    void reached(long number, StepExecution step) {
        Consumer<StepExecution> action = actions.remove(number);
        if (action != null) {
            action.accept(step);
        }
    }
}
