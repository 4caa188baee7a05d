package io.zenmarket.readerswriters.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keys in `api_key`; nothing is ever deleted.
public final class ApiKeyPostgresTable {

    private static final String INSERT =
            "INSERT INTO api_key (id, name, role, secret_sha256, created_at) VALUES (?, ?, ?, ?, ?)";

    private static final String ROTATE =
            "UPDATE api_key SET secret_sha256 = ?, rotated_at = ? WHERE name = ? AND revoked_at IS NULL";

    private static final String REVOKE = "UPDATE api_key SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL";

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public ApiKeyPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Whether the table is there: whoever only looks does not make it.
    public boolean exists() {
        return jdbc.sql("SELECT to_regclass('api_key') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /// Stores a new key.
    ///
    /// @throws IllegalArgumentException when the name is or was somebody's
    public void create(StoredKey key) {
        try {
            jdbc.sql(INSERT)
                    .params(key.id(), key.name(), key.role().name(), key.secretSha256())
                    .param(utc(key.times().created()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    "key " + key.name() + ": expected a name that nobody has had, was one of 'zenmarket keys list'");
        }
    }

    /// The key of a public part.
    public Optional<StoredKey> find(String id) {
        return jdbc.sql("SELECT * FROM api_key WHERE id = ?")
                .param(id)
                .query(ApiKeyPostgresTable::key)
                .optional();
    }

    /// The key of a user.
    public Optional<StoredKey> named(String name) {
        return jdbc.sql("SELECT * FROM api_key WHERE name = ?")
                .param(name)
                .query(ApiKeyPostgresTable::key)
                .optional();
    }

    /// All keys, by name.
    public List<StoredKey> all() {
        return jdbc.sql("SELECT * FROM api_key ORDER BY name COLLATE \"C\"")
                .query(ApiKeyPostgresTable::key)
                .list();
    }

    /// Replaces the secret of a good key.
    ///
    /// @return whether there is one of this name
    public boolean rotate(String name, String secretSha256, Instant now) {
        return jdbc.sql(ROTATE).params(secretSha256, utc(now), name).update() == 1;
    }

    /// Refuses a good key from now on.
    ///
    /// @return whether there was one of this name
    public boolean revoke(String name, Instant now) {
        return jdbc.sql(REVOKE).params(utc(now), name).update() == 1;
    }

    private static StoredKey key(ResultSet row, int number) throws SQLException {
        StoredKey.Times times = new StoredKey.Times(
                instant(row, "created_at").orElseThrow(), instant(row, "rotated_at"), instant(row, "revoked_at"));
        return new StoredKey(
                row.getString("id"),
                row.getString("name"),
                StoredKey.Role.valueOf(row.getString("role")),
                row.getString("secret_sha256"),
                times);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
