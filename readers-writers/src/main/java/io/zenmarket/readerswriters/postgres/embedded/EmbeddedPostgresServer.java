package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A PostgreSQL server that lives under a data directory and only runs while a process owns that directory, or, after
/// its owner was killed, until the next owner takes it over. Nothing it confirmed is ever lost (fsync is on).
///
/// It listens on 127.0.0.1 only and asks for a password that only the directory's user can read.
///
/// Thread-safe. Who acquired it closes it, after everything that still needs the database.
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration GUEST_PATIENCE = Duration.ofSeconds(10);

    private final OwnerLock lock;
    private final ServerPrograms programs;
    private final PostgresAccess access;
    private final Duration patience;
    private boolean closed;

    private EmbeddedPostgresServer(OwnerLock lock, ServerPrograms programs, PostgresAccess access, Duration patience) {
        this.lock = lock;
        this.programs = programs;
        this.access = access;
        this.patience = patience;
    }

    /// [#acquire(Path, String, Duration, EmbeddedPostgresOptions)] with the default options.
    public static EmbeddedPostgresServer acquire(Path directory, String command, Duration wait) {
        return acquire(directory, command, wait, EmbeddedPostgresOptions.DEFAULT);
    }

    /// Becomes the owner of a data directory and brings its server up.
    ///
    /// @param directory the data directory, e.g. `zenmarket-data`; made when missing
    /// @param command what the caller is, told to others who want the directory, e.g. `nightly`
    /// @param wait how long to wait for the present owner; zero: not at all
    /// @param options how to start it
    /// @throws DirectoryInUseException when another owner holds the directory still
    /// @throws EmbeddedPostgresException when the server cannot be brought up
    public static EmbeddedPostgresServer acquire(
            Path directory, String command, Duration wait, EmbeddedPostgresOptions options) {
        Path real = made(directory);
        OwnerLock lock = OwnerLock.acquire(directory, real, command, wait);
        try {
            EmbeddedPostgresServer server = start(real, lock, options);
            if (options.closeOnExit()) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "embedded-postgres-close"));
            }
            return server;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgresServer start(Path real, OwnerLock lock, EmbeddedPostgresOptions options) {
        ServerDirectory directory = ServerDirectory.of(real);
        directory.prepare();
        ServerAccount account = ServerAccount.of(directory.path());
        Optional<Path> shared = options.binaries().filter(account::reaches);
        boolean alone = shared.isEmpty() && Postmaster.find(directory.data()).isEmpty();
        Path home = ServerBinaries.unpacked(shared.orElse(directory.binaries()), alone);
        ServerPrograms programs = new ServerPrograms(home, directory, account);
        PostgresAccess access = new ServerStart(directory, programs, options.patience()).run();
        return new EmbeddedPostgresServer(lock, programs, access, options.patience());
    }

    /// Whether a data directory has had an owner: there is a server, or the beginning of one.
    public static boolean exists(Path directory) {
        return Files.exists(ServerDirectory.of(directory).path());
    }

    /// Looks in on a running server without owning it; it may stop at any time, when its owner is done.
    ///
    /// @return empty when no server runs: then acquire it
    /// @throws EmbeddedPostgresException when one runs but may not be used
    public static Optional<PostgresAccess> attach(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        return ServerAnswer.await(ServerDirectory.of(made(directory)), GUEST_PATIENCE);
    }

    /// Shell and control characters would be taken for commands on the way to the server.
    private static Path made(Path directory) {
        try {
            Path real = Files.createDirectories(directory).toRealPath();
            if (real.toString().matches("(?s).*[\"$`\\\\\\p{Cntrl}].*")) {
                throw new EmbeddedPostgresException(directory
                        + ": expected a path without \" $ ` \\ and control characters, was " + real
                        + "; choose another data directory");
            }
            return real;
        } catch (AccessDeniedException e) {
            throw new EmbeddedPostgresException(
                    directory + ": expected a directory that this user may make and write, was refused; choose another"
                            + " data directory",
                    e);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(directory + ": expected a directory, was " + e, e);
        }
    }

    /// How to connect.
    public PostgresAccess access() {
        return access;
    }

    /// Ends all sessions, stops the server, waits until it is down and gives the directory back. A second call does
    /// nothing.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            programs.stop(patience);
        }
    }
}
