package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A running server, as `postmaster.pid` in its data directory tells it.
///
/// @param pid its process id
/// @param port where it listens; 0 while it does not say
record Postmaster(long pid, int port) {

    static final String FILE = "postmaster.pid";

    private static final Duration APPEARING = Duration.ofSeconds(2);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /// The server of a data directory (a real path), if it runs. A file left behind by a killed server is told from a
    /// live one by the process itself: its id may belong to someone else by now, or to a corpse nobody has buried.
    static Optional<Postmaster> find(Path data) {
        return read(data).filter(postmaster -> postmaster.serves(data));
    }

    /// Removes the file of a server that is gone, so that a new one can start.
    ///
    /// Only the owner of the directory may do this. PostgreSQL itself still refuses to start while any process has
    /// the files' shared memory attached.
    static void removeStale(Path data) {
        if (read(data).isPresent() && find(data).isEmpty()) {
            try {
                Files.deleteIfExists(data.resolve(FILE));
            } catch (IOException e) {
                throw new EmbeddedPostgresException(data.resolve(FILE) + ": expected to be removable, was " + e, e);
            }
        }
    }

    /// Whether a server is just writing its file.
    static boolean appearing(Path data) {
        try {
            return read(data).filter(postmaster -> postmaster.pid == 0).isPresent()
                    && Files.getLastModifiedTime(data.resolve(FILE))
                            .toInstant()
                            .plus(APPEARING)
                            .isAfter(Instant.now());
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Postmaster> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return Optional.of(new Postmaster(number(lines, PID_LINE), (int) number(lines, PORT_LINE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    data.resolve(FILE) + ": expected to be readable, was " + e.getMessage(), e);
        }
    }

    private static long number(List<String> lines, int index) {
        String text = index < lines.size() ? lines.get(index).strip() : "";
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private boolean serves(Path data) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command().map(Postmaster::isPostgres).orElse(false))
                .map(info -> info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true))
                .orElse(false);
    }

    /// Linux appends ` (deleted)` to the name of a program whose file was replaced.
    private static boolean isPostgres(String command) {
        return command.endsWith("/postgres") || command.endsWith("/postgres (deleted)");
    }
}
