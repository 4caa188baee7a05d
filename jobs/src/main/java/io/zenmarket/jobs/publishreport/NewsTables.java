package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Agreement;
import io.zenmarket.domain.brief.OpinionCost;
import io.zenmarket.domain.brief.Story;
import io.zenmarket.domain.brief.StoryScore;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.Uncertainty;
import io.zenmarket.readerswriters.postgres.LanguageModelQuestionPostgresTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the brief takes from the database about news.
final class NewsTables {

    /// The scorer the sentiment of the date was computed with last.
    private static final String SCORER = """
            SELECT scorer FROM daily_sentiment WHERE date = ?
            ORDER BY job_execution_id DESC, scorer COLLATE "C" LIMIT 1
            """;

    /// A link has the score of the first story of its cluster; where that is not to be trusted, a language
    /// model's opinion holds, as in the daily sentiment.
    private static final String STORIES = """
            SELECT l.symbol, i.title, i.outlet, i.url, i.published_at, i.date_only, i.available_at,
                coalesce(o.negative, s.negative) AS negative, coalesce(o.neutral, s.neutral) AS neutral,
                coalesce(o.positive, s.positive) AS positive, coalesce(o.uncertain, s.uncertain) AS uncertain
            FROM news_link l JOIN news_item i ON i.content_hash = l.content_hash
            LEFT JOIN sentiment_score s
                ON s.content_hash = l.cluster_hash AND s.entity = l.entity AND s.scorer = :scorer
            LEFT JOIN LATERAL (SELECT * FROM sentiment_score o
                WHERE s.uncertain <> '' AND o.content_hash = s.content_hash AND o.entity = s.entity
                    AND o.scorer LIKE '%:%'
                ORDER BY o.job_execution_id DESC, o.scorer COLLATE "C" LIMIT 1) o ON true
            WHERE i.available_at >= :from AND i.available_at < :to
            ORDER BY i.available_at DESC, i.content_hash, l.symbol COLLATE "C"
            """;

    private static final String PAIRS = """
            SELECT a.scorer AS first, b.scorer AS second, i.available_at,
                a.negative AS negative1, a.neutral AS neutral1, a.positive AS positive1,
                b.negative AS negative2, b.neutral AS neutral2, b.positive AS positive2
            FROM news_item i
            JOIN sentiment_score a ON a.content_hash = i.content_hash
            JOIN sentiment_score b ON b.content_hash = a.content_hash AND b.entity = a.entity
                AND b.scorer COLLATE "C" > a.scorer COLLATE "C"
            WHERE i.available_at >= :from AND i.available_at < :to
            ORDER BY a.scorer COLLATE "C", b.scorer COLLATE "C", i.available_at, i.content_hash, a.entity COLLATE "C"
            """;

    private final JdbcClient jdbc;
    private final LanguageModelQuestionPostgresTable questions;

    NewsTables(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.questions = new LanguageModelQuestionPostgresTable(dataSource);
    }

    /// A story that is linked to a symbol.
    ///
    /// @param symbol `*` is the market
    record Linked(String symbol, Instant available, Story story) {}

    /// Two scorers' answers about one story and entity.
    record Scored(String first, String second, Instant available, Agreement.Pair pair) {}

    /// Whose scores the sentiment of a date is made of; empty when it has none.
    Optional<String> scorer(LocalDate date) {
        return jdbc.sql(SCORER).param(date).query(String.class).optional();
    }

    /// Links whose story became available in a window, latest first.
    ///
    /// @param scorer whose scores; another one's stories have none
    List<Linked> stories(NewsWindow window, String scorer) {
        return jdbc.sql(STORIES)
                .param("scorer", scorer)
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("to", window.to().atOffset(ZoneOffset.UTC))
                .query((row, number) -> linked(row))
                .list();
    }

    /// What every two scorers said about the stories of a window, ascending by scorers and time.
    List<Scored> pairs(NewsWindow window) {
        return jdbc.sql(PAIRS)
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("to", window.to().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Scored(
                        row.getString("first"),
                        row.getString("second"),
                        instant(row, "available_at"),
                        new Agreement.Pair(sentiment(row, "1"), sentiment(row, "2"))))
                .list();
    }

    /// What language models were asked on a business date, ascending by name.
    List<OpinionCost> costs(LocalDate date) {
        return questions.spend(date).stream()
                .map(spend -> new OpinionCost(
                        spend.scorer(),
                        spend.requests(),
                        spend.questions(),
                        spend.answered(),
                        spend.usage().inputTokens(),
                        spend.usage().outputTokens(),
                        spend.usage().cost()))
                .toList();
    }

    private static Linked linked(ResultSet row) throws SQLException {
        Story story = new Story(
                row.getString("title"),
                row.getString("outlet"),
                row.getString("url"),
                instant(row, "published_at"),
                row.getBoolean("date_only"),
                score(row));
        return new Linked(row.getString("symbol"), instant(row, "available_at"), story);
    }

    private static Optional<StoryScore> score(ResultSet row) throws SQLException {
        String doubts = row.getString("uncertain");
        if (doubts == null) {
            return Optional.empty();
        }
        Sentiment sentiment = sentiment(row, "");
        return Optional.of(new StoryScore(
                sentiment.label(),
                sentiment.score(),
                sentiment.confidence(),
                Uncertainty.parse(doubts).stream().sorted().toList()));
    }

    private static Sentiment sentiment(ResultSet row, String which) throws SQLException {
        return new Sentiment(
                row.getDouble("negative" + which), row.getDouble("neutral" + which), row.getDouble("positive" + which));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
