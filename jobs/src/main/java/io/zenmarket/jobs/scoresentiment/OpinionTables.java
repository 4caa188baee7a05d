package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SentimentText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which scores are not to be trusted and have no second opinion, of whatever language model.
class OpinionTables {

    private static final String UNCERTAIN = """
            FROM sentiment_score s JOIN news_item i USING (content_hash)
            WHERE s.scorer = :scorer AND s.uncertain <> '' AND NOT EXISTS (SELECT FROM sentiment_score o
                WHERE o.content_hash = s.content_hash AND o.entity = s.entity AND o.scorer LIKE '%:%')
            """;

    private static final String QUESTIONS = """
            SELECT s.content_hash, s.entity, i.title, i.published_at, ARRAY(
                SELECT DISTINCT l.symbol FROM news_link l
                WHERE l.cluster_hash = s.content_hash AND l.entity = s.entity AND l.symbol <> '*' ORDER BY 1) AS symbols
            %s
            ORDER BY s.entity = '', i.available_at DESC, s.content_hash, s.entity
            LIMIT :most
            """.formatted(UNCERTAIN);

    private final JdbcClient jdbc;
    private final String scorer;

    OpinionTables(JdbcClient jdbc, String scorer) {
        this.jdbc = jdbc;
        this.scorer = scorer;
    }

    /// How many there are.
    long count() {
        return jdbc.sql("SELECT count(*) " + UNCERTAIN)
                .param("scorer", scorer)
                .query(Long.class)
                .single();
    }

    /// The most wanted ones first: about an instrument before the market as a whole, then the youngest.
    ///
    /// @param most at most so many
    List<Question> questions(int most) {
        return jdbc.sql(QUESTIONS)
                .param("scorer", scorer)
                .param("most", most)
                .query((row, number) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        String[] symbols = (String[]) row.getArray("symbols").getArray();
        return new Question(
                row.getString("content_hash"),
                new SentimentText(row.getString("title"), row.getString("entity")),
                Arrays.asList(symbols),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
