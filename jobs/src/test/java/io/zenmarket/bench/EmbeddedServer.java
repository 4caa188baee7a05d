package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresException;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Who uses a data directory: its owner, and the PostgreSQL server.
final class EmbeddedServer {

    private EmbeddedServer() {}

    /// Process id of who owns the data directory, or owned it and was killed; empty when nobody does.
    static String owner(Path dataDirectory) {
        return firstLine(dataDirectory.resolve("owner.lock")).orElse("");
    }

    /// The running one.
    static Optional<ProcessHandle> of(Path dataDirectory) {
        return firstLine(dataDirectory.resolve("postgres/data/postmaster.pid"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
    }

    /// Whether one runs that takes connections now or in a moment.
    static boolean answers(Path dataDirectory) {
        try {
            return EmbeddedPostgresServer.attach(dataDirectory).isPresent();
        } catch (EmbeddedPostgresException silent) {
            return false;
        }
    }

    private static Optional<String> firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// Ends it as a power cut does; nothing happens when none runs.
    static void kill(Path dataDirectory) {
        of(dataDirectory).ifPresent(server -> {
            Stream<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants());
            all.toList().forEach(ProcessHandle::destroyForcibly);
            server.onExit().join();
        });
    }
}
