package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the jobs that operators start, one at a time, beside the queue of backtests.
public final class JobLane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobLane.class);

    private final SortedSet<String> jobs;
    private final JobRunner runner;
    private final Requests requests;
    private final ThreadPoolExecutor thread;
    private volatile String doing = "";

    /// @param jobs those that may be started by name
    JobLane(SortedSet<String> jobs, JobRunner runner, Requests requests) {
        this.jobs = jobs;
        this.runner = runner;
        this.requests = requests;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("job-lane").factory());
    }

    /// The jobs that may be started by name.
    public SortedSet<String> jobs() {
        return jobs;
    }

    /// Starts a job about a business date, or the last closed session, with the sources that are configured.
    ///
    /// @throws Refusal when there is no such job, or another one runs
    public void start(String job, Optional<LocalDate> date) {
        if (!jobs.contains(job)) {
            throw Refusal.notFound("job: expected one of " + String.join(", ", jobs) + ", was " + job);
        }
        begin(job, out -> runner.run(job, requests.on(date), out));
    }

    /// Goes on with an execution that has stopped or failed.
    ///
    /// @throws Refusal when another one runs
    public void restart(long execution) {
        begin("execution " + execution, out -> runner.resume(execution, out));
    }

    private void begin(String what, ToIntFunction<PrintStream> job) {
        try {
            thread.execute(() -> run(what, job));
        } catch (RejectedExecutionException e) {
            throw Refusal.conflict(
                    "job: expected none that was started here, was " + doing + "; wait for it or stop it");
        }
    }

    private void run(String what, ToIntFunction<PrintStream> job) {
        doing = what;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = job.applyAsInt(out);
            String text = said.toString(StandardCharsets.UTF_8).strip();
            LOG.atLevel(code == ExitCodes.DONE ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                    .log(text);
        } catch (RuntimeException e) {
            LOG.warn("{}: {}", what, e.getMessage());
        } finally {
            doing = "";
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
