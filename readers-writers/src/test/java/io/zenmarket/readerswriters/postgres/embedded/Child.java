package io.zenmarket.readerswriters.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A JVM that runs [OwnerProcess].
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Starts it.
    ///
    /// @param prefix put before the command line, e.g. `setsid`
    static Child start(List<String> prefix, String classPath, Path directory, Path binaries) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                OwnerProcess.class.getName(),
                directory.toString(),
                binaries.toAbsolutePath().toString()));
        try {
            return new Child(new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next line it says that is not a warning of the JVM.
    String line() {
        try {
            String line = output.readLine();
            while (line != null && line.startsWith("WARNING")) {
                line = output.readLine();
            }
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has it run a statement.
    String sql(String statement) {
        try {
            input.write("sql " + statement + "\n");
            input.flush();
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks it to end and waits.
    String end() {
        try {
            input.close();
            String rest = String.join(" ", output.lines().toList());
            process.waitFor();
            return rest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /// SIGKILL, after it ran for a while more.
    void killAfter(long milliseconds) {
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        killAfter(0);
    }
}
