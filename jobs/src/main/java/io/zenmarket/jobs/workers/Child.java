package io.zenmarket.jobs.workers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// One of the processes of a round, with all its starts. Not thread-safe.
final class Child {

    private final List<String> command;
    private final Path log;
    private Optional<Process> process = Optional.empty();
    private int starts;
    private long notBefore = System.nanoTime();

    /// @param command starts it
    /// @param log takes what it prints, behind what is there
    Child(List<String> command, Path log) {
        this.command = command;
        this.log = log;
    }

    /// Starts it, unless it is to wait still.
    void start() {
        if (process.isPresent() || System.nanoTime() - notBefore < 0) {
            return;
        }
        File file = log.toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(file));
        try {
            process = Optional.of(builder.start());
            starts++;
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + ": expected to start, was " + e.getMessage(), e);
        }
    }

    /// How often it was started.
    int starts() {
        return starts;
    }

    /// Lets it be started again.
    ///
    /// @param nanos at the earliest after these
    void again(long nanos) {
        process = Optional.empty();
        notBefore = System.nanoTime() + nanos;
    }

    /// Its exit code, above 128 when a signal has ended it; empty while it runs or is to be started.
    Optional<Integer> exitCode() {
        return process.filter(each -> !each.isAlive()).map(Process::exitValue);
    }

    /// Asks it to stop.
    void stop() {
        process.ifPresent(Process::destroy);
    }

    /// Ends when it ends; when it does not run, never.
    CompletableFuture<?> onExit() {
        return process.<CompletableFuture<?>>map(Process::onExit).orElseGet(CompletableFuture::new);
    }

    boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    /// The last line it has printed.
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "nothing" : lines.getLast();
        } catch (IOException e) {
            return "what cannot be read: " + e.getMessage();
        }
    }
}
