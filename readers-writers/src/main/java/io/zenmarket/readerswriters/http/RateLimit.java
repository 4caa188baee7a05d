package io.zenmarket.readerswriters.http;

import java.time.Duration;

/// Spaces requests evenly over all threads: each takes the next free place in time and waits for it. Thread-safe.
final class RateLimit {

    private final Timing timing;
    private final long spacingNanos;
    private long nextFree;

    RateLimit(double requestsPerSecond, Timing timing) {
        this.timing = timing;
        spacingNanos = (long) (1e9 / requestsPerSecond);
        nextFree = timing.nanos();
    }

    /// Returns when the next request may be made.
    void await() {
        long wait = take();
        if (wait > 0) {
            timing.pause(Duration.ofNanos(wait));
        }
    }

    /// Nobody's request is made for so long: the service asked for it.
    synchronized void hold(Duration duration) {
        long until = timing.nanos() + duration.toNanos();
        nextFree = until - nextFree > 0 ? until : nextFree;
    }

    private synchronized long take() {
        long now = timing.nanos();
        long place = nextFree - now > 0 ? nextFree : now;
        nextFree = place + spacingNanos;
        return place - now;
    }
}
