package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.Sentiment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Questions to one language model in `language_model_question`, with their answers.
public final class LanguageModelQuestionPostgresTable {

    private static final String INSERT = """
            INSERT INTO language_model_question (request, line, content_hash, entity, in_sample)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String PAST = """
            SELECT question.content_hash, question.entity, request.state, request.business_date,
                   question.negative IS NOT NULL AS answered
            FROM language_model_question question JOIN language_model_request request ON request.id = question.request
            WHERE request.scorer = ? AND question.content_hash = ANY (?)
            """;

    private static final String OPINIONS = """
            SELECT question.* FROM language_model_question question
            JOIN language_model_request request ON request.id = question.request
            WHERE request.scorer = ? AND question.negative IS NOT NULL AND NOT question.acknowledged
            ORDER BY request.created_at, request.id, question.line LIMIT ?
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE language_model_question question SET acknowledged = true FROM language_model_request request
            WHERE request.id = question.request AND request.scorer = ? AND question.content_hash = ?
              AND question.entity = ? AND question.negative IS NOT NULL
            """;

    private static final String OPEN = """
            SELECT count(*) FILTER (WHERE request.wait_until > ?) AS waiting,
                   count(*) FILTER (WHERE request.wait_until <= ?) AS late
            FROM language_model_question question JOIN language_model_request request ON request.id = question.request
            WHERE request.scorer = ? AND request.state IN ('PLANNED', 'SENT')
            """;

    private static final String SPEND = """
            SELECT request.scorer, count(DISTINCT request.id) FILTER (WHERE request.sent_at IS NOT NULL) AS requests,
                   count(DISTINCT (question.content_hash, question.entity)) AS questions,
                   count(question.negative) AS answered
            FROM language_model_request request JOIN language_model_question question ON question.request = request.id
            WHERE request.business_date = ? GROUP BY request.scorer ORDER BY request.scorer
            """;

    private static final String CHARGED = """
            SELECT coalesce(sum(coalesce(input_tokens, reserved_input_tokens)), 0) AS input_tokens,
                   coalesce(sum(coalesce(output_tokens, reserved_output_tokens)), 0) AS output_tokens,
                   coalesce(sum(coalesce(cost, reserved_cost)), 0) AS cost
            FROM language_model_request WHERE business_date = ? AND scorer = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    /// @param dataSource the one whose transaction is joined
    public LanguageModelQuestionPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
    }

    /// Questions of which the night still waits for the answer, and those whose time is over.
    public record Open(int waiting, int late) {}

    /// Stores the questions of a request.
    public void insert(String request, Collection<ModelLine> lines) {
        template.batchUpdate(INSERT, lines, 500, (row, line) -> {
            row.setString(1, request);
            row.setInt(2, line.line());
            row.setString(3, line.contentHash());
            row.setString(4, line.entity());
            row.setBoolean(5, line.inSample());
        });
    }

    /// The questions of a request, in order.
    public List<ModelLine> lines(String request) {
        return jdbc.sql("SELECT * FROM language_model_question WHERE request = ? ORDER BY line")
                .param(request)
                .query((row, number) -> new ModelLine(
                        row.getInt("line"),
                        row.getString("content_hash"),
                        row.getString("entity"),
                        row.getBoolean("in_sample")))
                .list();
    }

    /// What a model was asked before about stories.
    public List<ModelQuestionPast> past(String scorer, Collection<String> contentHashes) {
        return jdbc.sql(PAST)
                .params(scorer, contentHashes.toArray(String[]::new))
                .query((row, number) -> new ModelQuestionPast(
                        row.getString("content_hash"),
                        row.getString("entity"),
                        ModelRequestState.valueOf(row.getString("state")),
                        row.getObject("business_date", LocalDate.class),
                        row.getBoolean("answered")))
                .list();
    }

    /// Stores the answers of a request, the first to line 1.
    public void answer(String request, List<Sentiment> answers) {
        for (int i = 0; i < answers.size(); i++) {
            Sentiment answer = answers.get(i);
            jdbc.sql("UPDATE language_model_question SET negative = ?, neutral = ?, positive = ?"
                            + " WHERE request = ? AND line = ?")
                    .params(answer.negative(), answer.neutral(), answer.positive(), request, i + 1)
                    .update();
        }
    }

    /// How much of a model's is open.
    public Open open(String scorer, Instant now) {
        OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
        return jdbc.sql(OPEN)
                .params(utc, utc, scorer)
                .query((row, number) -> new Open(row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    /// A model's answers that are not acknowledged, in a stable order.
    public List<Opinion> opinions(String scorer, int limit) {
        return jdbc.sql(OPINIONS)
                .params(scorer, limit)
                .query((row, number) -> opinion(row, scorer))
                .list();
    }

    /// Marks answers as taken over.
    public void acknowledge(String scorer, Collection<Opinion> opinions) {
        template.batchUpdate(ACKNOWLEDGE, opinions, 500, (row, opinion) -> {
            row.setString(1, scorer);
            row.setString(2, opinion.contentHash());
            row.setString(3, opinion.entity());
        });
    }

    /// What each model did in a night, ascending by name.
    public List<ModelSpend> spend(LocalDate night) {
        return jdbc.sql(SPEND)
                .param(night)
                .query((row, number) -> spend(row, night))
                .list();
    }

    private ModelSpend spend(ResultSet row, LocalDate night) throws SQLException {
        String scorer = row.getString("scorer");
        ModelUsage usage = jdbc.sql(CHARGED)
                .params(night, scorer)
                .query((sums, number) -> new ModelUsage(
                        sums.getLong("input_tokens"), sums.getLong("output_tokens"), sums.getBigDecimal("cost")))
                .single();
        return new ModelSpend(scorer, row.getInt("requests"), row.getInt("questions"), row.getInt("answered"), usage);
    }

    private static Opinion opinion(ResultSet row, String scorer) throws SQLException {
        Sentiment sentiment =
                new Sentiment(row.getDouble("negative"), row.getDouble("neutral"), row.getDouble("positive"));
        return new Opinion(
                row.getString("content_hash"), row.getString("entity"), scorer, sentiment, row.getBoolean("in_sample"));
    }
}
