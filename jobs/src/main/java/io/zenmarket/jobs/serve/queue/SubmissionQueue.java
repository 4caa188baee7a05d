package io.zenmarket.jobs.serve.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/// The threads behind the queue: one that works and one that watches. They begin with the application and end with it.
public final class SubmissionQueue implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final QueueWorker worker;
    private final RunWatch watch;
    private final Runnable end;
    private final Pulse beat = new Pulse();
    private Optional<Thread> thread = Optional.empty();
    private Optional<ScheduledExecutorService> timer = Optional.empty();

    /// @param end asks what runs to end at its next checkpoint
    SubmissionQueue(QueueWorker worker, RunWatch watch, Runnable end) {
        this.worker = worker;
        this.watch = watch;
        this.end = end;
    }

    /// Beats whenever the progress of what runs may have changed.
    public Pulse beat() {
        return beat;
    }

    void wake() {
        worker.wake();
    }

    @Override
    public synchronized void start() {
        thread = Optional.of(Thread.ofPlatform().name("submissions").start(worker::run));
        ScheduledExecutorService scheduled = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("submission-watch").factory());
        var unused =
                scheduled.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        timer = Optional.of(scheduled);
    }

    private void look() {
        watch.look();
        beat.beat();
    }

    @Override
    public synchronized void stop() {
        end.run();
        worker.close();
        timer.ifPresent(ScheduledExecutorService::shutdownNow);
        beat.beat();
        thread.ifPresent(SubmissionQueue::join);
        thread = Optional.empty();
    }

    private static void join(Thread worker) {
        try {
            worker.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
