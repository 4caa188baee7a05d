package io.zenmarket.readerswriters.postgres.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a server is started.
///
/// @param binaries where the programs are unpacked; empty: below the data directory, as it is where the server's
///     account does not reach this one. May be shared by several servers
/// @param patience how long the server may take to start, to recover after a crash, or to stop
/// @param closeOnExit whether an orderly exit of the JVM stops the server even if nobody closed it; leave it off where
///     a stopping job still needs the database
public record EmbeddedPostgresOptions(Optional<Path> binaries, Duration patience, boolean closeOnExit) {

    /// Programs below the data directory, a minute's patience, closed by the caller only.
    public static final EmbeddedPostgresOptions DEFAULT =
            new EmbeddedPostgresOptions(Optional.empty(), Duration.ofMinutes(1), false);

    /// A copy that unpacks the programs elsewhere.
    public EmbeddedPostgresOptions withBinaries(Path directory) {
        return new EmbeddedPostgresOptions(Optional.of(directory), patience, closeOnExit);
    }

    /// A copy that stops the server when the JVM exits.
    public EmbeddedPostgresOptions withCloseOnExit() {
        return new EmbeddedPostgresOptions(binaries, patience, true);
    }
}
