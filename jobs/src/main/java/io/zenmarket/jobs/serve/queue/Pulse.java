package io.zenmarket.jobs.serve.queue;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes whoever waits for something to happen. Thread-safe.
public final class Pulse {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private long beats;

    /// Something has happened.
    void beat() {
        lock.lock();
        try {
            beats++;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something happens, or not longer than so long.
    public void await(Duration longest) {
        lock.lock();
        try {
            long before = beats;
            long left = longest.toNanos();
            while (beats == before && left > 0) {
                left = beaten.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
