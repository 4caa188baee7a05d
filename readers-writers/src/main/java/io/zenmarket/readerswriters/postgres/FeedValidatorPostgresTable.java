package io.zenmarket.readerswriters.postgres;

import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The last version of each feed whose stories are stored, in `feed_validator`. Store one in the transaction of
/// the stories: a version that is only known and not stored would never be read again.
public final class FeedValidatorPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "feed_validator", CopyColumn.key("url"), CopyColumn.value("etag"), CopyColumn.value("last_modified"));

    private final CopyUpsert<FeedValidator> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public FeedValidatorPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, validator ->
                new @Nullable Object[] {validator.url(), validator.etag(), validator.lastModified()});
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores what feeds said, each feed once.
    public UpsertCounts upsert(Collection<FeedValidator> validators) {
        return upsert.write(validators);
    }

    /// What a feed said last.
    public Optional<FeedValidator> find(String url) {
        return jdbc.sql("SELECT * FROM feed_validator WHERE url = ?")
                .param(url)
                .query((row, number) ->
                        new FeedValidator(row.getString("url"), row.getString("etag"), row.getString("last_modified")))
                .optional();
    }
}
