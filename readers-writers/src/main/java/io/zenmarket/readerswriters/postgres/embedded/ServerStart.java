package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;

/// Brings the server of an owned directory up: the one that survived its former owner, or a new one.
final class ServerStart {

    private static final String PORT = "port";

    private final ServerDirectory directory;
    private final ServerPrograms programs;
    private final Duration patience;

    ServerStart(ServerDirectory directory, ServerPrograms programs, Duration patience) {
        this.directory = directory;
        this.programs = programs;
        this.patience = patience;
    }

    /// Starts or finds the server and makes sure that it answers.
    PostgresAccess run() {
        return ServerAnswer.await(directory, patience).orElseGet(this::start);
    }

    private PostgresAccess start() {
        Postmaster.removeStale(directory.data());
        new DataDirectory(directory, programs).prepare();
        return Poll.until(patience, this::attempt)
                .orElseThrow(() -> new EmbeddedPostgresException(directory.path()
                        + ": expected PostgreSQL to start within " + patience.toSeconds() + " s, was refused; see "
                        + directory.log()));
    }

    private Optional<PostgresAccess> attempt() {
        Postmaster.removeStale(directory.data());
        int port = freePort(directory.read(PORT));
        if (programs.start(port, patience)) {
            directory.write(PORT, Integer.toString(port));
        }
        return ServerAnswer.await(directory, patience);
    }

    /// The remembered port, so that other programs' settings stay right, or any free one.
    private static int freePort(String remembered) {
        if (remembered.matches("\\d{1,5}")) {
            Optional<Integer> same = bind(Integer.parseInt(remembered));
            if (same.isPresent()) {
                return same.get();
            }
        }
        return bind(0).orElseThrow(() ->
                new EmbeddedPostgresException("embedded PostgreSQL: expected a free port on 127.0.0.1, was none"));
    }

    private static Optional<Integer> bind(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
