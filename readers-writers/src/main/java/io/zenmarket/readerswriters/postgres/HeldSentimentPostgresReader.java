package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.SentimentDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads from `daily_sentiment` what holds now, for those who use sentiment and do not ask who scored.
public final class HeldSentimentPostgresReader {

    private static final String HELD = """
            SELECT DISTINCT ON (date) date, items, ewma3, scorer, version FROM daily_sentiment
            WHERE symbol = ? AND date BETWEEN ? AND ?
            ORDER BY date, job_execution_id DESC, version DESC, scorer COLLATE "C"
            """;

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public HeldSentimentPostgresReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// The sessions of a symbol, ascending.
    ///
    /// @param symbol the instrument, or `*` for the market
    public List<HeldSentiment> find(String symbol, LocalDate from, LocalDate to) {
        return jdbc.sql(HELD)
                .params(symbol, from, to)
                .query((row, number) -> held(row))
                .list();
    }

    private static HeldSentiment held(ResultSet row) throws SQLException {
        double average = row.getDouble("ewma3");
        double value = row.wasNull() ? Double.NaN : average;
        SentimentDay day = new SentimentDay(row.getObject("date", LocalDate.class), row.getInt("items"), value);
        return new HeldSentiment(day, row.getString("scorer"), row.getInt("version"));
    }
}
