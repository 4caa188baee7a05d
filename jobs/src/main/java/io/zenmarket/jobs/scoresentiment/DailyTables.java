package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.ScoredLink;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.readerswriters.lake.LakeKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the step `aggregate` reads: symbols, and their links with the score that holds. That is the
/// scorer's, or, where it is not to be trusted, the last opinion of a language model if there is one.
/// Language models are the scorers with a colon in their id.
class DailyTables {

    /// A loose index scan: one look-up per symbol, however many links there are.
    private static final String SYMBOLS = """
            WITH RECURSIVE symbols AS (
                (SELECT symbol FROM news_link ORDER BY symbol LIMIT 1)
                UNION ALL
                SELECT (SELECT l.symbol FROM news_link l WHERE l.symbol > s.symbol ORDER BY l.symbol LIMIT 1)
                FROM symbols s WHERE s.symbol IS NOT NULL)
            SELECT symbol FROM symbols WHERE symbol IS NOT NULL ORDER BY symbol COLLATE "C"
            """;

    private static final String LINKS = """
            SELECT l.content_hash, l.cluster_hash, i.available_at, l.relevance, l.novelty,
                coalesce(o.negative, s.negative) AS negative, coalesce(o.neutral, s.neutral) AS neutral,
                coalesce(o.positive, s.positive) AS positive, coalesce(o.in_sample, s.in_sample) AS in_sample
            FROM news_link l JOIN news_item i ON i.content_hash = l.content_hash
            JOIN sentiment_score s
                ON s.content_hash = l.cluster_hash AND s.entity = l.entity AND s.scorer = :scorer
            LEFT JOIN LATERAL (SELECT * FROM sentiment_score o
                WHERE s.uncertain <> '' AND o.content_hash = s.content_hash AND o.entity = s.entity
                    AND o.scorer LIKE '%:%'
                ORDER BY o.job_execution_id DESC, o.scorer COLLATE "C" LIMIT 1) o ON true
            WHERE l.symbol = :symbol AND i.available_at < :end
            ORDER BY i.available_at, l.content_hash
            """;

    /// A year is published again when a row of it is younger than its object.
    private static final String YEARS = """
            SELECT year FROM (
                SELECT extract(year FROM date)::int AS year, max(job_execution_id) AS changed_by
                FROM daily_sentiment GROUP BY 1) y
            LEFT JOIN lake_object o ON o.key = :prefix || 'year=' || year || '/sentiment.parquet'
            WHERE o.key IS NULL OR o.job_execution_id < changed_by
            ORDER BY year
            """;

    private final JdbcClient jdbc;

    DailyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every symbol that has news, ascending.
    List<String> symbols() {
        return jdbc.sql(SYMBOLS).query(String.class).list();
    }

    /// A symbol's links that could be known on or before a date anywhere on earth, ascending by time.
    ///
    /// @param scorer whose scores
    List<ScoredLink> links(String symbol, String scorer, LocalDate to) {
        return jdbc.sql(LINKS)
                .param("symbol", symbol)
                .param("scorer", scorer)
                .param("end", to.plusDays(2))
                .query((row, number) -> link(row))
                .list();
    }

    /// The years whose object in the lake is not what the table holds.
    List<Integer> unpublished() {
        return jdbc.sql(YEARS)
                .param("prefix", LakeKeys.SENTIMENT)
                .query(Integer.class)
                .list();
    }

    private static ScoredLink link(ResultSet row) throws SQLException {
        return new ScoredLink(
                row.getString("content_hash"),
                row.getString("cluster_hash"),
                row.getObject("available_at", OffsetDateTime.class).toInstant(),
                row.getDouble("relevance"),
                row.getDouble("novelty"),
                new Sentiment(row.getDouble("negative"), row.getDouble("neutral"), row.getDouble("positive")),
                row.getBoolean("in_sample"));
    }
}
