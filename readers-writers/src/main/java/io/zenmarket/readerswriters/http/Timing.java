package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;

/// The clock and the waiting of who asks services, so that tests need neither. Thread-safe.
public interface Timing {

    /// The wall clock.
    Instant now();

    /// A clock in nanoseconds that never goes back; only differences mean something.
    long nanos();

    /// Waits.
    ///
    /// @throws SourceUnavailableException when the thread is interrupted; it stays marked as such
    void pause(Duration duration);

    /// The machine's own.
    static Timing ofSystem() {
        return new Timing() {

            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) {
                try {
                    Thread.sleep(duration);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new SourceUnavailableException("http: interrupted while waiting " + duration, interrupted);
                }
            }
        };
    }
}
