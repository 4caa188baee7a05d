package io.zenmarket.readerswriters.postgres.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// Asks a running server whether it is the one of this directory. The password proves each to the other (SCRAM), the
/// data directory it names removes the last doubt.
final class ServerAnswer {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";

    private ServerAnswer() {}

    /// How to reach the running server of a directory; one on its way up or down is waited for.
    ///
    /// @return empty when none runs
    /// @throws EmbeddedPostgresException when one runs that does not answer in time, or not to us
    static Optional<PostgresAccess> await(ServerDirectory directory, Duration patience) {
        return Poll.until(patience, () -> ask(directory))
                .orElseThrow(() -> silent(directory, patience))
                .access();
    }

    /// @param access empty when no server runs
    private record Answer(Optional<PostgresAccess> access) {}

    private static Optional<Answer> ask(ServerDirectory directory) {
        Optional<Postmaster> running = Postmaster.find(directory.data());
        if (running.isEmpty() && !Postmaster.appearing(directory.data())) {
            return Optional.of(new Answer(Optional.empty()));
        }
        return running.flatMap(postmaster -> of(directory, postmaster)).map(access -> new Answer(Optional.of(access)));
    }

    private static EmbeddedPostgresException silent(ServerDirectory directory, Duration patience) {
        return new EmbeddedPostgresException(directory.path() + ": expected the running PostgreSQL to answer within "
                + patience.toSeconds() + " s, was silent; see " + directory.log() + ", or end process "
                + Postmaster.find(directory.data()).map(Postmaster::pid).orElse(0L));
    }

    private static Optional<PostgresAccess> of(ServerDirectory directory, Postmaster postmaster) {
        if (postmaster.port() == 0) {
            return Optional.empty();
        }
        PostgresAccess access = PostgresAccess.of(postmaster.port(), password(directory));
        try {
            return confirmed(directory.data(), access);
        } catch (SQLException e) {
            return unconfirmed(directory, access, e);
        }
    }

    private static String password(ServerDirectory directory) {
        String password = directory.read(DataDirectory.PASSWORD);
        if (password.isEmpty()) {
            throw new EmbeddedPostgresException(directory.path().resolve(DataDirectory.PASSWORD)
                    + ": expected the server's password, was missing; put it back from a copy");
        }
        return password;
    }

    private static Optional<PostgresAccess> confirmed(Path data, PostgresAccess access) throws SQLException {
        try (Connection connection = access.probe();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            return rows.next() && data.toString().equals(rows.getString(1)) ? Optional.of(access) : Optional.empty();
        }
    }

    private static Optional<PostgresAccess> unconfirmed(
            ServerDirectory directory, PostgresAccess access, SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case NO_SUCH_DATABASE -> created(directory, access);
            case WRONG_PASSWORD ->
                throw new EmbeddedPostgresException(
                        directory.path().resolve(DataDirectory.PASSWORD)
                                + ": expected the server's password, was refused; put the right one back from a copy",
                        e);
            default -> Optional.empty();
        };
    }

    /// The first start of a new directory.
    private static Optional<PostgresAccess> created(ServerDirectory directory, PostgresAccess access) {
        try (Connection connection = access.maintenance().probe();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + PostgresAccess.DATABASE);
            return confirmed(directory.data(), access);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    directory.path() + ": expected to make the database " + PostgresAccess.DATABASE + ", was "
                            + e.getMessage(),
                    e);
        }
    }
}
