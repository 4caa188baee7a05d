package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A child process; what it prints goes to a file. Closing kills it when it still runs.
final class Child implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Process process;
    private final Path output;
    private final long began = System.nanoTime();

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// @param output takes what it prints, replacing what is there
    static Child start(JavaCommand command, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(command.words()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(command.environment());
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            return new Child(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /// Whether it ended within a time.
    boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits for its end.
    ///
    /// @throws IllegalStateException when it does not end: it hangs
    int exitCode() {
        return exitCode(LIMIT);
    }

    private int exitCode(Duration limit) {
        if (!endsWithin(limit)) {
            throw new IllegalStateException("process " + pid() + ": expected to end within " + limit.toSeconds()
                    + " s, was running still; it said: " + text());
        }
        return process.exitValue();
    }

    /// Waits for its end.
    ///
    /// @throws IllegalStateException when its exit code is not 0
    void requireDone() {
        requireDoneWithin(LIMIT);
    }

    /// Waits for its end.
    ///
    /// @throws IllegalStateException when its exit code is not 0, or it takes longer
    void requireDoneWithin(Duration limit) {
        int code = exitCode(limit);
        if (code != 0) {
            throw new IllegalStateException("process " + pid() + ": expected exit code 0, was " + code + ": " + text());
        }
    }

    /// Since its start.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// SIGTERM.
    void terminate() {
        process.destroy();
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /// What it has printed.
    String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
