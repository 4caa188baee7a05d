package io.zenmarket.jobs.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread or process does.
public final class Wait {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Wait() {}

    /// Waits until something holds.
    ///
    /// @throws AssertionError when it does not within a minute
    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": expected within " + LONGEST + ", was not");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
