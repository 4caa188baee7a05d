package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.Sentiment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Scores in `sentiment_score`, one per story, entity and scorer, once for ever: who wants other numbers
/// needs another
/// scorer id.
public final class SentimentScorePostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "sentiment_score",
            CopyColumn.key("content_hash"),
            CopyColumn.key("entity"),
            CopyColumn.key("scorer"),
            CopyColumn.once("negative"),
            CopyColumn.once("neutral"),
            CopyColumn.once("positive"),
            CopyColumn.once("uncertain"),
            CopyColumn.once("in_sample"),
            CopyColumn.once("job_execution_id"));

    private final CopyUpsert<StoredScore> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public SentimentScorePostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, SentimentScorePostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores scores; one that is stored is not touched, whatever its numbers.
    public UpsertCounts insert(Collection<StoredScore> rows) {
        return upsert.write(rows);
    }

    /// What all scorers said about a story, ascending by entity and scorer.
    public List<StoredScore> find(String contentHash) {
        return jdbc.sql("SELECT * FROM sentiment_score WHERE content_hash = ?"
                        + " ORDER BY entity COLLATE \"C\", scorer COLLATE \"C\"")
                .param(contentHash)
                .query((row, number) -> stored(row))
                .list();
    }

    private static @Nullable Object[] row(StoredScore stored) {
        return new @Nullable Object[] {
            stored.contentHash(),
            stored.entity(),
            stored.scorer(),
            stored.sentiment().negative(),
            stored.sentiment().neutral(),
            stored.sentiment().positive(),
            stored.uncertain(),
            stored.inSample(),
            stored.jobExecutionId()
        };
    }

    private static StoredScore stored(ResultSet row) throws SQLException {
        return new StoredScore(
                row.getString("content_hash"),
                row.getString("entity"),
                row.getString("scorer"),
                new Sentiment(row.getDouble("negative"), row.getDouble("neutral"), row.getDouble("positive")),
                row.getString("uncertain"),
                row.getBoolean("in_sample"),
                row.getLong("job_execution_id"));
    }
}
