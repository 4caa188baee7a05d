package io.zenmarket.readerswriters.postgres;

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

/// Requests to one language model in `language_model_request`, and what all models were charged. Each
/// change of state names the state it starts from, so that of two who try only one succeeds.
public final class LanguageModelRequestPostgresTable {

    /// Any number that no other lock of the program has.
    private static final long BUDGET_LOCK = 0x5ec0_0d0b_0d6e_7L;

    private static final String INSERT = """
            INSERT INTO language_model_request
                (id, batch, scorer, business_date, attempt, state, contents, reserved_input_tokens,
                 reserved_output_tokens, reserved_cost, created_at, wait_until, note)
            VALUES (?, nullif(?, ''), ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, '')
            """;

    private static final String CHARGED = """
            SELECT coalesce(sum(coalesce(input_tokens, reserved_input_tokens)), 0) AS input_tokens,
                   coalesce(sum(coalesce(output_tokens, reserved_output_tokens)), 0) AS output_tokens,
                   coalesce(sum(coalesce(cost, reserved_cost)), 0) AS cost
            FROM language_model_request WHERE business_date = ?
            """;

    private static final String CLAIM_BATCH = """
            UPDATE language_model_request SET state = 'SENT', sent_at = ? WHERE batch = ? AND state = 'PLANNED'
            """;

    private static final String END = """
            UPDATE language_model_request
            SET state = ?, input_tokens = ?, output_tokens = ?, cost = ?, note = ?, ended_at = ?
            WHERE id = ? AND state IN ('PLANNED', 'SENT')
            """;

    private static final String DIRECT = """
            SELECT * FROM language_model_request
            WHERE scorer = ? AND batch IS NULL AND state = 'PLANNED' ORDER BY created_at, id LIMIT 1
            """;

    private static final String GONE = """
            SELECT * FROM language_model_request
            WHERE scorer = ? AND batch IS NULL AND state = 'SENT' AND sent_at < ? ORDER BY created_at, id
            """;

    private final JdbcClient jdbc;
    private final String scorer;

    /// @param dataSource the one whose transaction is joined
    /// @param scorer provider and model
    public LanguageModelRequestPostgresTable(DataSource dataSource, String scorer) {
        this.jdbc = JdbcClient.create(dataSource);
        this.scorer = scorer;
    }

    /// Lets nobody else look at a budget and reserve from it until the transaction ends.
    public void lockBudgets() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(BUDGET_LOCK)
                .query((row, number) -> true)
                .list();
    }

    /// What all models together were charged for a night; what is open counts as reserved.
    public ModelUsage charged(LocalDate night) {
        return jdbc.sql(CHARGED)
                .param(night)
                .query((row, number) -> usage(row, ""))
                .single();
    }

    /// How many requests there are of a night, of all models.
    public int count(LocalDate night) {
        return jdbc.sql("SELECT count(*) FROM language_model_request WHERE business_date = ?")
                .param(night)
                .query(Integer.class)
                .single();
    }

    /// Stores a planned request.
    public void insert(ModelRequest request, Instant now) {
        ModelUsage reserved = request.reserved();
        jdbc.sql(INSERT)
                .params(request.id(), request.batch().orElse(""), scorer, request.night())
                .params(request.attempt(), request.contents(), reserved.inputTokens(), reserved.outputTokens())
                .params(reserved.cost(), utc(now), utc(request.waitUntil()))
                .update();
    }

    /// The requests of a batch, ascending by id.
    public List<ModelRequest> ofBatch(String batch) {
        return jdbc.sql("SELECT * FROM language_model_request WHERE batch = ? ORDER BY id")
                .param(batch)
                .query((row, number) -> request(row))
                .list();
    }

    /// The requests of a batch in a state, ascending by id.
    public List<ModelRequest> ofBatch(String batch, ModelRequestState state) {
        return jdbc.sql("SELECT * FROM language_model_request WHERE batch = ? AND state = ? ORDER BY id")
                .params(batch, state.name())
                .query((row, number) -> request(row))
                .list();
    }

    /// The next that is to be asked directly.
    public Optional<ModelRequest> nextDirect() {
        return jdbc.sql(DIRECT)
                .param(scorer)
                .query((row, number) -> request(row))
                .optional();
    }

    /// Asked directly before a moment, by somebody who never told the answer.
    public List<ModelRequest> sentBefore(Instant moment) {
        return jdbc.sql(GONE)
                .params(scorer, utc(moment))
                .query((row, number) -> request(row))
                .list();
    }

    /// Takes a planned request to send it; false when somebody else has it.
    public boolean claim(String id, Instant now) {
        return jdbc.sql("UPDATE language_model_request SET state = 'SENT', sent_at = ?"
                                + " WHERE id = ? AND state = 'PLANNED'")
                        .params(utc(now), id)
                        .update()
                == 1;
    }

    /// Takes all requests of a batch.
    public void claimBatch(String batch, Instant now) {
        jdbc.sql(CLAIM_BATCH).params(utc(now), batch).update();
    }

    /// It did not arrive, and may be sent again.
    public void release(String id) {
        jdbc.sql("UPDATE language_model_request SET state = 'PLANNED' WHERE id = ? AND state = 'SENT'")
                .param(id)
                .update();
    }

    /// They did not arrive, and may be sent again.
    public void releaseBatch(String batch) {
        jdbc.sql("UPDATE language_model_request SET state = 'PLANNED' WHERE batch = ? AND state = 'SENT'")
                .param(batch)
                .update();
    }

    /// It is over; false when it was already.
    ///
    /// @param usage what is charged
    /// @param note why there is no usable answer
    public boolean end(String id, ModelRequestState state, ModelUsage usage, String note, Instant now) {
        return jdbc.sql(END)
                        .params(state.name(), usage.inputTokens(), usage.outputTokens(), usage.cost(), note)
                        .params(utc(now), id)
                        .update()
                == 1;
    }

    private static ModelRequest request(ResultSet row) throws SQLException {
        return new ModelRequest(
                row.getString("id"),
                Optional.ofNullable(row.getString("batch")),
                row.getObject("business_date", LocalDate.class),
                row.getInt("attempt"),
                row.getString("contents"),
                usage(row, "reserved_"),
                row.getObject("wait_until", OffsetDateTime.class).toInstant());
    }

    private static ModelUsage usage(ResultSet row, String prefix) throws SQLException {
        return new ModelUsage(
                row.getLong(prefix + "input_tokens"),
                row.getLong(prefix + "output_tokens"),
                row.getBigDecimal(prefix + "cost"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
