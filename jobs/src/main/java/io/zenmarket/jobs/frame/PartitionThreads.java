package io.zenmarket.jobs.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// Threads that work on partitions: as many for each thread that runs jobs, so that a job that runs beside another does
/// not wait for the other's partitions. Thread-safe.
final class PartitionThreads implements AsyncTaskExecutor, AutoCloseable {

    private final int threads;
    private final Map<Thread, ThreadPoolTaskExecutor> pools = new ConcurrentHashMap<>();

    PartitionThreads(int threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        pools.computeIfAbsent(Thread.currentThread(), this::pool).execute(task);
    }

    private ThreadPoolTaskExecutor pool(Thread runsJobs) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(threads);
        pool.setMaxPoolSize(threads);
        pool.setThreadNamePrefix("partition-");
        pool.initialize();
        return pool;
    }

    @Override
    public void close() {
        pools.values().forEach(ThreadPoolTaskExecutor::shutdown);
    }
}
