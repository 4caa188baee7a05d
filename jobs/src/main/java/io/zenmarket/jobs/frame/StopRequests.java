package io.zenmarket.jobs.frame;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stops across processes: `jobs stop` marks an execution as STOPPING in the job repository, and the process that
/// runs it looks for the mark while it works.
public final class StopRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StopRequests.class);

    private static final String REQUESTED =
            "SELECT job_execution_id FROM batch_job_execution WHERE status = 'STOPPING' AND job_execution_id = ANY (?)";

    private final JdbcClient jdbc;
    private final RunningSteps running;
    private final Duration poll;
    private final AtomicBoolean watching = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stop-requests").factory());

    StopRequests(JdbcClient jdbc, RunningSteps running, Duration poll) {
        this.jdbc = jdbc;
        this.running = running;
        this.poll = poll;
    }

    /// A job begins here: looks for requests from now on.
    void watch() {
        if (watching.compareAndSet(false, true)) {
            long millis = poll.toMillis();
            var unused = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Long[] executions = running.jobExecutions().toArray(Long[]::new);
        if (executions.length == 0) {
            return;
        }
        try {
            running.stop(jdbc.sql(REQUESTED).param(executions).query(Long.class).list());
        } catch (DataAccessException e) {
            LOG.debug("Looking for stop requests failed; will look again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
