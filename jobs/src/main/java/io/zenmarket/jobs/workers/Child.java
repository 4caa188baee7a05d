package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.ExitCodes;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of the processes of a round, with all its starts. Not thread-safe.
final class Child {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);

    private final List<String> command;
    private final Path log;
    private Optional<Process> process = Optional.empty();
    private boolean failed;
    private int starts;
    private long notBefore = System.nanoTime();

    /// @param command starts it
    /// @param log takes what it prints, behind what is there
    Child(List<String> command, Path log) {
        this.command = command;
        this.log = log;
    }

    /// Starts it, unless it is to wait still. Where the machine has no process left, it is to be started again.
    void start() {
        if (process.isPresent() || failed || System.nanoTime() - notBefore < 0) {
            return;
        }
        starts++;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            ChildCommand.OPTIONS.forEach(builder.environment()::remove);
            process = Optional.of(builder.start());
        } catch (IOException e) {
            LOG.warn("{}: expected to start, was {}", command.getFirst(), e.getMessage());
            failed = true;
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
        failed = false;
        notBefore = System.nanoTime() + nanos;
    }

    /// Its exit code, above 128 when a signal has ended it; empty while it runs or is to be started.
    Optional<Integer> exitCode() {
        return failed
                ? Optional.of(ExitCodes.TRY_AGAIN)
                : process.filter(each -> !each.isAlive()).map(Process::exitValue);
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
