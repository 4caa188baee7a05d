package io.zenmarket.jobs.store;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresOptions;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The embedded database of this process: its own server, or for a guest the one that another process owns.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final PostgresAccess access;
    private final Optional<EmbeddedPostgresServer> owned;

    private EmbeddedDatabase(PostgresAccess access, Optional<EmbeddedPostgresServer> owned) {
        this.access = access;
        this.owned = owned;
    }

    /// @throws NothingStoredException when a guest comes before the first owner
    static EmbeddedDatabase open(StoreProperties properties) {
        if (properties.guest() && !EmbeddedPostgresServer.exists(properties.dataDir())) {
            throw new NothingStoredException(properties.dataDir());
        }
        return attached(properties).orElseGet(() -> acquired(properties));
    }

    private static Optional<EmbeddedDatabase> attached(StoreProperties properties) {
        return properties.guest()
                ? EmbeddedPostgresServer.attach(properties.dataDir())
                        .map(access -> new EmbeddedDatabase(access, Optional.empty()))
                : Optional.empty();
    }

    private static EmbeddedDatabase acquired(StoreProperties properties) {
        EmbeddedPostgresOptions options = properties
                .serverBinaries()
                .map(Path::of)
                .map(EmbeddedPostgresOptions.DEFAULT::withBinaries)
                .orElse(EmbeddedPostgresOptions.DEFAULT);
        EmbeddedPostgresServer server = EmbeddedPostgresServer.acquire(
                properties.dataDir(), properties.command(), properties.patience(), options);
        return new EmbeddedDatabase(server.access(), Optional.of(server));
    }

    @Override
    public String getUsername() {
        return access.username();
    }

    @Override
    public String getPassword() {
        return access.password();
    }

    @Override
    public String getJdbcUrl() {
        return access.url();
    }

    @Override
    public void close() {
        owned.ifPresent(EmbeddedPostgresServer::close);
    }
}
