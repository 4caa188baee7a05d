package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of a program of the server, to its end.
///
/// @param words program and arguments
/// @param directory where it runs; empty for the caller's
record Command(List<String> words, Optional<Path> directory) {

    /// What became of it.
    ///
    /// @param exit 0 when all went well
    /// @param output both streams, whole
    record Result(int exit, String output) {}

    static Command of(ServerAccount account, String... words) {
        List<String> all = new ArrayList<>(account.prefix());
        all.addAll(List.of(words));
        return new Command(List.copyOf(all), Optional.empty());
    }

    Command in(Path where) {
        return new Command(words, Optional.of(where));
    }

    boolean succeeds() {
        try {
            return run().exit() == 0;
        } catch (EmbeddedPostgresException e) {
            return false;
        }
    }

    /// Runs it and waits.
    ///
    /// @throws EmbeddedPostgresException when it cannot be started at all
    Result run() {
        try {
            Process process = builder().start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    words.getFirst() + ": expected a program that runs here, was " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException(words.getFirst() + ": expected to end, was interrupted", e);
        }
    }

    /// The caller's own PG… variables would change what the programs do, and messages must be in English.
    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        directory.ifPresent(path -> builder.directory(path.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
