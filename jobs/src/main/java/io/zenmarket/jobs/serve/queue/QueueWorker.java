package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Faults;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.frame.JobBusyException;
import io.zenmarket.jobs.frame.JobLocks;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.runbacktest.StoredRuns;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Works on the queue, one or a few submissions at a time: each uses all processors by its partitions. Of several
/// processes over one database one works on it; when that one ends, another takes over, and what was running
/// begins again where its last checkpoint was.
final class QueueWorker {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
    private static final String LOCK = "submissions";
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int MOST_PAUSES = 20;

    private final Tools tools;
    private final int executors;
    private final Pulse wake = new Pulse();
    private volatile boolean open = true;

    /// @param executors submissions that it works on at once
    QueueWorker(Tools tools, int executors) {
        this.tools = tools;
        this.executors = executors;
    }

    /// What it works with.
    record Tools(
            SubmissionBoard board,
            StoredRuns runs,
            BacktestService backtests,
            JobLocks locks,
            RunWatch watch,
            GracefulShutdown shutdown,
            Clock clock) {

        SubmissionPostgresTable table() {
            return board.table();
        }
    }

    /// There may be something to do.
    void wake() {
        wake.beat();
    }

    /// Lets it end after what it does now.
    void close() {
        open = false;
        wake();
    }

    /// Works until it is closed.
    void run() {
        while (isServing()) {
            try {
                serve(tools.locks().acquire(LOCK));
            } catch (JobBusyException e) {
                wake.await(PAUSE);
            } catch (DataAccessException | IllegalStateException e) {
                LOG.warn("Submissions: the database does not answer just now, will try again: {}", e.getMessage());
                wake.await(PAUSE);
            }
        }
    }

    private boolean isServing() {
        return open && !tools.shutdown().isEnding();
    }

    /// The lock goes when the last of its executors has ended what it does.
    private void serve(JobLocks.Held lock) {
        try (lock) {
            int again = tools.table().putBackAll();
            LOG.debug("The queue is ours; {} submission(s) go on", again);
            AtomicBoolean ours = new AtomicBoolean(true);
            List<Thread> others = IntStream.range(1, executors)
                    .mapToObj(i -> Thread.ofPlatform().name("submissions-" + i).start(() -> help(ours)))
                    .toList();
            try {
                takeTurns(ours);
            } finally {
                ours.set(false);
                wake();
                others.forEach(QueueWorker::join);
            }
        }
    }

    /// What is put back again and again is tried less and less often: a try may leave an execution in the job
    /// repository.
    private void takeTurns(AtomicBoolean ours) {
        int putBack = 0;
        while (isServing() && ours.get()) {
            Optional<StoredSubmission> next = tools.table().take(tools.clock().instant());
            putBack = next.isEmpty() || work(next.get()) ? 0 : putBack + 1;
            if (isServing()) {
                wake.await(next.isEmpty() ? IDLE : PAUSE.multipliedBy(Math.min(putBack, MOST_PAUSES)));
            }
        }
    }

    /// What fails for lack of a database is left running, and found by who takes the queue next.
    private void help(AtomicBoolean ours) {
        try {
            takeTurns(ours);
        } catch (DataAccessException | IllegalStateException e) {
            LOG.warn("Submissions: the database does not answer just now: {}", e.getMessage());
            ours.set(false);
            wake();
        }
    }

    private static void join(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether it has ended; otherwise it waits again
    private boolean work(StoredSubmission submission) {
        if (submission.progress().attempts() > MOST_ATTEMPTS) {
            end(submission, new End(State.FAILED, "begun " + MOST_ATTEMPTS + " times and never ended"));
            return true;
        }
        tools.board().changed();
        tools.watch().begins(submission);
        try {
            return settle(submission, run(submission));
        } finally {
            tools.watch().ended(submission.id());
        }
    }

    /// How a submission ends.
    private record End(State state, String message) {}

    /// @return nothing when it has to wait
    private Optional<End> run(StoredSubmission submission) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = tools.backtests()
                    .answer(tools.runs().named(submission.asked().run()), false, out);
            return switch (code) {
                case ExitCodes.DONE -> Optional.of(new End(State.DONE, ""));
                case ExitCodes.TRY_AGAIN -> stopped(submission, lastLine(said));
                default -> Optional.of(new End(State.FAILED, lastLine(said)));
            };
        } catch (RuntimeException e) {
            LOG.warn("Submission {} broke off", submission.id(), e);
            return Faults.passes(e)
                    ? Optional.empty()
                    : Optional.of(new End(State.FAILED, String.valueOf(e.getMessage())));
        }
    }

    /// What was stopped because the process ends waits for the next one, as does what cannot run just now.
    private Optional<End> stopped(StoredSubmission submission, String said) {
        boolean byOperator = said.contains(": STOPPED") && !tools.shutdown().isEnding() && !isCancelled(submission);
        return byOperator ? Optional.of(new End(State.CANCELLED, "stopped by an operator")) : Optional.empty();
    }

    private boolean isCancelled(StoredSubmission submission) {
        return tools.table()
                .find(submission.id())
                .filter(found -> found.progress().cancel())
                .isPresent();
    }

    private boolean settle(StoredSubmission submission, Optional<End> end) {
        if (end.isEmpty() && tools.table().putBack(submission.id())) {
            tools.board().changed();
            return false;
        }
        end(submission, end.orElse(new End(State.CANCELLED, "cancelled while it ran")));
        return true;
    }

    private void end(StoredSubmission submission, End end) {
        boolean ended = tools.table()
                .end(
                        submission.id(),
                        State.RUNNING,
                        end.state(),
                        end.message(),
                        tools.clock().instant());
        tools.board().changed();
        LOG.info(
                "Submission {} of {}: {}",
                submission.id(),
                submission.asked().user(),
                ended ? end.state() : "ended before");
    }

    private static String lastLine(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line);
    }
}
