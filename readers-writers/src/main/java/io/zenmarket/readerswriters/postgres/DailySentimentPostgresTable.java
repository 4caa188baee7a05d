package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.DailySentiment;
import io.zenmarket.domain.sentiment.SentimentTrend;
import io.zenmarket.domain.sentiment.SessionScores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sentiment per symbol and session in `daily_sentiment`. A row is never changed: other numbers are another
/// version, the highest holds, and what was used before stays visible. A number that is undefined is `NaN`
/// in memory and null in the table.
public final class DailySentimentPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "daily_sentiment",
            CopyColumn.key("symbol"),
            CopyColumn.key("date"),
            CopyColumn.key("scorer"),
            CopyColumn.key("version"),
            CopyColumn.once("items"),
            CopyColumn.once("clusters"),
            CopyColumn.once("mean"),
            CopyColumn.once("weighted_mean"),
            CopyColumn.once("deviation"),
            CopyColumn.once("positive_share"),
            CopyColumn.once("negative_share"),
            CopyColumn.once("minimum"),
            CopyColumn.once("maximum"),
            CopyColumn.once("volume_z"),
            CopyColumn.once("ewma1"),
            CopyColumn.once("ewma3"),
            CopyColumn.once("ewma10"),
            CopyColumn.once("surprise"),
            CopyColumn.once("in_sample_share"),
            CopyColumn.once("inputs_sha256"),
            CopyColumn.once("job_execution_id"));

    /// The version that holds, of each symbol, session and scorer.
    private static final String LATEST = "SELECT DISTINCT ON (symbol COLLATE \"C\", date, scorer COLLATE \"C\") *"
            + " FROM daily_sentiment WHERE %s"
            + " ORDER BY symbol COLLATE \"C\", date, scorer COLLATE \"C\", version DESC";

    private final CopyUpsert<StoredDailySentiment> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public DailySentimentPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, DailySentimentPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores versions; one that is stored is not touched.
    public UpsertCounts insert(Collection<StoredDailySentiment> rows) {
        return upsert.write(rows);
    }

    /// The versions that hold of one symbol and scorer, ascending by session.
    public List<StoredDailySentiment> latest(String symbol, String scorer) {
        return jdbc.sql(LATEST.formatted("symbol = ? AND scorer = ?"))
                .params(symbol, scorer)
                .query((row, number) -> stored(row))
                .list();
    }

    /// The versions that hold of all symbols and scorers in a year, ascending by symbol, session and scorer.
    public List<StoredDailySentiment> latest(int year) {
        return jdbc.sql(LATEST.formatted("date BETWEEN ? AND ?"))
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, number) -> stored(row))
                .list();
    }

    private static @Nullable Object[] row(StoredDailySentiment stored) {
        SessionScores scores = stored.daily().scores();
        SentimentTrend trend = stored.daily().trend();
        return new @Nullable Object[] {
            stored.symbol(),
            stored.daily().date(),
            stored.scorer(),
            stored.version(),
            scores.items(),
            scores.clusters(),
            defined(scores.mean()),
            defined(scores.weightedMean()),
            defined(scores.deviation()),
            defined(scores.positiveShare()),
            defined(scores.negativeShare()),
            defined(scores.minimum()),
            defined(scores.maximum()),
            defined(trend.volumeZ()),
            defined(trend.ewma1()),
            defined(trend.ewma3()),
            defined(trend.ewma10()),
            defined(trend.surprise()),
            defined(scores.inSampleShare()),
            stored.daily().inputsSha256(),
            stored.jobExecutionId()
        };
    }

    private static @Nullable Double defined(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }

    private static StoredDailySentiment stored(ResultSet row) throws SQLException {
        DailySentiment daily = new DailySentiment(
                row.getObject("date", LocalDate.class), scores(row), trend(row), row.getString("inputs_sha256"));
        return new StoredDailySentiment(
                row.getString("symbol"),
                row.getString("scorer"),
                row.getInt("version"),
                daily,
                row.getLong("job_execution_id"));
    }

    private static SessionScores scores(ResultSet row) throws SQLException {
        return new SessionScores(
                row.getInt("items"),
                row.getInt("clusters"),
                number(row, "mean"),
                number(row, "weighted_mean"),
                number(row, "deviation"),
                number(row, "positive_share"),
                number(row, "negative_share"),
                number(row, "minimum"),
                number(row, "maximum"),
                number(row, "in_sample_share"));
    }

    private static SentimentTrend trend(ResultSet row) throws SQLException {
        return new SentimentTrend(
                number(row, "volume_z"),
                number(row, "ewma1"),
                number(row, "ewma3"),
                number(row, "ewma10"),
                number(row, "surprise"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
