package io.zenmarket.jobs.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// Threads that work on partitions: as many for each thread that runs jobs, so that a job that runs beside
/// another does not wait for the other's partitions. Thread-safe.
final class PartitionThreads implements AsyncTaskExecutor, AutoCloseable {

    private final int threads;
    private final int nice;
    private final PartitionSpans spans;
    private final Map<Thread, ThreadPoolTaskExecutor> pools = new ConcurrentHashMap<>();

    /// @param threads for each thread that runs jobs
    /// @param nice how far they step back for other threads, see [Niceness]
    /// @param spans let what they do belong to the step that they do it for
    PartitionThreads(int threads, int nice, PartitionSpans spans) {
        this.threads = threads;
        this.nice = nice;
        this.spans = spans;
    }

    @Override
    public void execute(Runnable task) {
        pools.computeIfAbsent(Thread.currentThread(), this::pool).execute(spans.below(task));
    }

    private ThreadPoolTaskExecutor pool(Thread runsJobs) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(threads);
        pool.setMaxPoolSize(threads);
        ThreadFactory factory = Thread.ofPlatform().name("partition-", 1).factory();
        pool.setThreadFactory(work -> factory.newThread(() -> nicely(work)));
        pool.initialize();
        return pool;
    }

    private void nicely(Runnable work) {
        Niceness.set(nice);
        work.run();
    }

    @Override
    public void close() {
        pools.values().forEach(ThreadPoolTaskExecutor::shutdown);
    }
}
