package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.serve.security.ServeProperties;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable.Waiting;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets submissions in, so that a rush of them leaves processors and connections to those who look: one at a time;
/// those for which there will be no room are refused before anything is read.
/// Thread-safe.
final class Intake {
    private static final int RETRY_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 2;

    private final ServeProperties limits;
    private final Semaphore turn = new Semaphore(1, true);
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    Intake(ServeProperties limits) {
        this.limits = limits;
    }

    /// Takes a user's submission in.
    ///
    /// @param waiting what waits already
    /// @param work reads and stores it
    /// @throws Refusal when there is no room, or too many others are before it
    <T> T admit(String user, Waiting waiting, Supplier<T> work) {
        int own = underWay.merge(user, 1, Integer::sum);
        try {
            long all = underWay.values().stream().mapToLong(each -> each).sum();
            requireRoom(new Waiting(waiting.all() + all - 1, waiting.own() + own - 1));
            return inTurn(work);
        } finally {
            underWay.computeIfPresent(user, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    /// Does work that computes, when it is its turn.
    ///
    /// @throws Refusal when too many others are before it
    <T> T inTurn(Supplier<T> work) {
        if (!hasTurn()) {
            throw Refusal.full("queue: expected fewer submissions at once, was a rush of them", RETRY_SECONDS);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @throws Refusal when one more is too many
    void requireRoom(Waiting waiting) {
        if (waiting.own() >= limits.queuePerUser()) {
            throw Refusal.full(
                    "queue: expected fewer than " + limits.queuePerUser() + " waiting of one user, was "
                            + waiting.own(),
                    RETRY_SECONDS);
        }
        if (waiting.all() >= limits.queue()) {
            throw Refusal.full(
                    "queue: expected fewer than " + limits.queue() + " waiting, was " + waiting.all(), RETRY_SECONDS);
        }
    }
}
