package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresException;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the connections that workers have to the server of a data directory, by the process they name.
final class ConnectionWatch implements AutoCloseable {

    private static final String MOST = """
            SELECT coalesce(max(n), 0) FROM (
                SELECT count(*) AS n FROM pg_stat_activity
                WHERE application_name ~ '^zenmarket (work|.* worker [0-9]+), process [0-9]+$'
                GROUP BY substring(application_name FROM 'process ([0-9]+)')) workers""";

    private final Path data;
    private final AtomicInteger most = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    ConnectionWatch(Path data) {
        this.data = data;
        var unused = timer.scheduleWithFixedDelay(this::look, 1_000, 250, TimeUnit.MILLISECONDS);
    }

    int most() {
        return most.get();
    }

    private void look() {
        try {
            Optional<PostgresAccess> access = EmbeddedPostgresServer.attach(data);
            if (access.isPresent()) {
                count(access.get());
            }
        } catch (SQLException | EmbeddedPostgresException notNow) {
            return;
        }
    }

    private void count(PostgresAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MOST)) {
            if (rows.next()) {
                most.accumulateAndGet(rows.getInt(1), Math::max);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
