package io.zenmarket.jobs.frame;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.AsyncTaskExecutor;

/// The steps that work on partitions, each known by its name as soon as its job is built: on local
/// threads, or, in a [FanOut], one by one in other processes. Thread-safe.
final class PartitionSteps {

    private final Map<String, Step> workers = new ConcurrentHashMap<>();
    private final AsyncTaskExecutor threads;

    PartitionSteps(AsyncTaskExecutor threads) {
        this.threads = threads;
    }

    /// Who works on the partitions of a step.
    PartitionHandler handler(Step worker) {
        workers.put(worker.getName(), worker);
        TaskExecutorPartitionHandler local = new TaskExecutorPartitionHandler();
        local.setStep(worker);
        local.setTaskExecutor(threads);
        return (splitter, manager) -> handle(local, splitter, manager);
    }

    private static Collection<StepExecution> handle(
            PartitionHandler local, StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        Optional<FanOut> fanOut = FanOut.current();
        return fanOut.isPresent() ? fanOut.get().record(splitter, manager) : local.handle(splitter, manager);
    }

    /// The step that works on a partition.
    ///
    /// @param partition a name as the framework makes it, `step:partition`
    Step of(String partition) {
        return Optional.ofNullable(workers.get(StepFactory.worker(partition)))
                .orElseThrow(() -> new IllegalStateException(
                        partition + ": expected a partition of a step of this application, was of none"));
    }
}
