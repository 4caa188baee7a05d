package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// One writer at a time changes what keys point at, over all threads and processes on this machine; a killed process
/// holds nothing. Held for a look, a rename and a directory's fsync: contents are written before.
///
/// The lock of the operating system belongs to a process, and is lost when any channel to its file is closed, so the
/// threads of a process queue up before it. It is polled: a waiting lock call takes two processes that wait for the
/// locks of two stores for a deadlock, although other threads hold them.
final class StoreLock {

    private static final Map<Path, ReentrantLock> OF_PROCESS = new ConcurrentHashMap<>();
    private static final Duration PAUSE = Duration.ofNanos(500_000);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path file;
    private final ReentrantLock ofProcess;

    /// @param file with its real path, the same for every store of the directory
    StoreLock(Path file) {
        this.file = file;
        this.ofProcess = OF_PROCESS.computeIfAbsent(file, _ -> new ReentrantLock());
    }

    /// What is done under the lock.
    @FunctionalInterface
    interface Change<T> {
        T run() throws IOException;
    }

    /// @throws SourceUnavailableException when another process holds the lock for a minute
    <T> T hold(Change<T> change) throws IOException {
        ofProcess.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = acquire(channel)) {
            return change.run();
        } finally {
            ofProcess.unlock();
        }
    }

    private FileLock acquire(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new SourceUnavailableException(file + ": lock, expected to be free within " + PATIENCE.toSeconds()
                        + " s, was held by another process; look for one that is stopped");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            lock = channel.tryLock();
        }
        return lock;
    }
}
