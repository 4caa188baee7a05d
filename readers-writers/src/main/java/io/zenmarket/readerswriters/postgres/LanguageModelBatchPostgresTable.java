package io.zenmarket.readerswriters.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Batches of one language model in `language_model_batch`. Each change of state names the state it starts
/// from, so that of two who try only one succeeds.
public final class LanguageModelBatchPostgresTable {

    private static final String INSERT = """
            INSERT INTO language_model_batch
                (id, scorer, business_date, state, requests, created_at, wait_until, note)
            VALUES (?, ?, ?, 'PLANNED', ?, ?, ?, '')
            """;

    private static final String OPEN = """
            SELECT * FROM language_model_batch
            WHERE scorer = ? AND state IN ('PLANNED', 'SUBMITTING', 'SUBMITTED') ORDER BY created_at, id
            """;

    private static final String CLAIM = """
            UPDATE language_model_batch SET state = 'SUBMITTING', submitted_at = ? WHERE id = ? AND state = 'PLANNED'
            """;

    private static final String SUBMITTED = """
            UPDATE language_model_batch SET state = 'SUBMITTED', provider_batch_id = ?
            WHERE id = ? AND state = 'SUBMITTING'
            """;

    private static final String RELEASE = """
            UPDATE language_model_batch SET state = 'PLANNED' WHERE id = ? AND state = 'SUBMITTING' AND submitted_at = ?
            """;

    private static final String END = """
            UPDATE language_model_batch SET state = ?, ended_at = ?, note = ?
            WHERE id = ? AND state IN ('PLANNED', 'SUBMITTING', 'SUBMITTED')
            """;

    private final JdbcClient jdbc;
    private final String scorer;

    /// @param dataSource the one whose transaction is joined
    /// @param scorer provider and model
    public LanguageModelBatchPostgresTable(DataSource dataSource, String scorer) {
        this.jdbc = JdbcClient.create(dataSource);
        this.scorer = scorer;
    }

    /// Stores a planned batch.
    public void insert(String id, LocalDate night, int requests, Instant now, Instant waitUntil) {
        jdbc.sql(INSERT)
                .params(id, scorer, night, requests, utc(now), utc(waitUntil))
                .update();
    }

    /// All that is planned, on its way or being answered, the oldest first.
    public List<ModelBatch> open() {
        return jdbc.sql(OPEN).param(scorer).query((row, number) -> batch(row)).list();
    }

    /// The providers' ids of all batches that are ours, whatever the model.
    public Set<String> providerIds() {
        return jdbc.sql("SELECT provider_batch_id FROM language_model_batch WHERE provider_batch_id IS NOT NULL")
                .query(String.class)
                .set();
    }

    /// Takes a planned batch to send it; false when somebody else has it.
    public boolean claim(String id, Instant now) {
        return jdbc.sql(CLAIM).params(utc(now), id).update() == 1;
    }

    /// The provider has it; false when it was given up meanwhile.
    public boolean submitted(String id, String providerId) {
        return jdbc.sql(SUBMITTED).params(providerId, id).update() == 1;
    }

    /// It did not arrive, and may be sent again; false when it was sent again since.
    public boolean release(String id, Instant submittedAt) {
        return jdbc.sql(RELEASE).params(id, utc(submittedAt)).update() == 1;
    }

    /// It is over.
    ///
    /// @param note why, when it failed
    public boolean end(String id, ModelBatchState state, String note, Instant now) {
        return jdbc.sql(END).params(state.name(), utc(now), note, id).update() == 1;
    }

    private static ModelBatch batch(ResultSet row) throws SQLException {
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new ModelBatch(
                row.getString("id"),
                row.getObject("business_date", LocalDate.class),
                ModelBatchState.valueOf(row.getString("state")),
                row.getInt("requests"),
                Optional.ofNullable(row.getString("provider_batch_id")),
                row.getObject("wait_until", OffsetDateTime.class).toInstant(),
                instant(submitted));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
