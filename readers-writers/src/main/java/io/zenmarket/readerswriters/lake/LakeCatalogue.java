package io.zenmarket.readerswriters.lake;

import io.zenmarket.domain.market.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `lake_object`: the truth about what is published. Readers that must not see half a night go by it.
public final class LakeCatalogue {

    private static final String SELECT = """
            SELECT key, sha256, bytes, rows, extract(epoch FROM first_time)::bigint AS first,
                   extract(epoch FROM last_time)::bigint AS last FROM lake_object
            """;

    private static final String UPSERT = """
            INSERT INTO lake_object (key, sha256, bytes, rows, first_time, last_time, job_execution_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET (sha256, bytes, rows, first_time, last_time, job_execution_id) =
                (excluded.sha256, excluded.bytes, excluded.rows, excluded.first_time, excluded.last_time,
                 excluded.job_execution_id)
            WHERE lake_object.sha256 <> excluded.sha256
            """;

    private final JdbcClient jdbc;

    /// @param jdbc the database
    public LakeCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is published under a key.
    public Optional<LakeObject> find(String key) {
        return jdbc.sql(SELECT + " WHERE key = ?")
                .param(key)
                .query(LakeCatalogue::object)
                .optional();
    }

    /// What is published under a prefix, ascending by key.
    public List<LakeObject> list(String prefix) {
        return jdbc.sql(SELECT + " WHERE starts_with(key, ?) ORDER BY key COLLATE \"C\"")
                .param(prefix)
                .query(LakeCatalogue::object)
                .list();
    }

    /// The bars of one bucket, ascending by year.
    public List<LakeObject> bars(Interval interval, int bucket) {
        return jdbc.sql(SELECT + " WHERE key LIKE ? ORDER BY key COLLATE \"C\"")
                .param(String.format(
                        Locale.ROOT, "%syear=%%/bucket=%02d/bars.parquet", LakeKeys.bars(interval), bucket))
                .query(LakeCatalogue::object)
                .list();
    }

    /// Records a publication in the caller's transaction; nothing changes when the bytes are the same.
    void upsert(LakeObject object, long jobExecutionId) {
        jdbc.sql(UPSERT)
                .params(object.key(), object.sha256(), object.bytes(), object.rows())
                .params(utc(object.span().first()), utc(object.span().last()), jobExecutionId)
                .update();
    }

    private static OffsetDateTime utc(long epochSeconds) {
        return Instant.ofEpochSecond(epochSeconds).atOffset(ZoneOffset.UTC);
    }

    private static LakeObject object(ResultSet row, int number) throws SQLException {
        LakeObject.Span span = new LakeObject.Span(row.getLong("first"), row.getLong("last"));
        return new LakeObject(
                row.getString("key"), row.getString("sha256"), row.getLong("bytes"), row.getLong("rows"), span);
    }
}
