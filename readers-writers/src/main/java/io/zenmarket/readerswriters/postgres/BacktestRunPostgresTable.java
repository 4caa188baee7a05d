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

/// The backtests that were asked for, in `backtest_run`, a row per question.
public final class BacktestRunPostgresTable {

    private static final String INSERT = """
            INSERT INTO backtest_run (id, name, specification, inputs, engine_version, symbols, sets, submitted_at,
                part_sets, portfolio_part_sets, partitions)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String CUT = """
            SELECT part_sets, portfolio_part_sets, partitions FROM backtest_run WHERE id = ? AND part_sets IS NOT NULL
            """;

    private static final String COMPLETE = """
            UPDATE backtest_run SET completed_at = ?, results_sha256 = ?, summary = ?, job_execution_id = ?
            WHERE id = ? AND completed_at IS NULL
            """;

    private static final String COMPLETED = """
             FROM backtest_run r LEFT JOIN batch_job_execution_params p
                ON p.job_execution_id = r.job_execution_id AND p.parameter_name = 'date'
            WHERE r.completed_at IS NOT NULL
                AND CASE WHEN p.parameter_value IS NULL THEN r.completed_at >= ? AND r.completed_at < ?
                    ELSE p.parameter_value = ? END""";

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public BacktestRunPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores a question; one that was asked before stays as it is.
    ///
    /// @param cut how its work is cut
    public void submit(StoredRun run, StoredRun.Cut cut) {
        StoredRun.Question question = run.question();
        jdbc.sql(INSERT)
                .params(run.id(), run.name(), question.specification(), String.join("\n", question.inputs()))
                .params(question.engineVersion(), question.symbols(), question.sets(), utc(run.submitted()))
                .params(cut.partSets(), cut.portfolioPartSets(), cut.partitions())
                .update();
    }

    /// Stores an answer; a question that has one keeps it.
    public void complete(String id, StoredRun.Result result) {
        jdbc.sql(COMPLETE)
                .params(utc(result.completed()), result.sha256(), result.summary(), result.jobExecutionId(), id)
                .update();
    }

    /// The run of an id, or of the only id that begins so.
    ///
    /// @throws IllegalArgumentException when several begin so
    public Optional<StoredRun> find(String idOrItsBeginning) {
        List<StoredRun> found = jdbc.sql("SELECT * FROM backtest_run WHERE starts_with(id, ?) ORDER BY id LIMIT 2")
                .param(idOrItsBeginning)
                .query((row, number) -> run(row))
                .list();
        if (found.size() > 1) {
            throw new IllegalArgumentException("run " + idOrItsBeginning + ": expected the beginning of one id, was of "
                    + found.get(0).id() + " and " + found.get(1).id());
        }
        return found.stream().findFirst();
    }

    /// How the work of a run is cut; empty: of one that was asked for before that was kept.
    public Optional<StoredRun.Cut> cut(String id) {
        return jdbc.sql(CUT)
                .param(id)
                .query((row, number) -> new StoredRun.Cut(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /// The runs asked for last, newest first.
    public List<StoredRun> newest(int limit) {
        return jdbc.sql("SELECT * FROM backtest_run ORDER BY submitted_at DESC, id LIMIT ?")
                .param(limit)
                .query((row, number) -> run(row))
                .list();
    }

    /// The runs of a business date, latest first: those that its night has run, and of those that no night has run the
    /// ones answered within a time.
    public List<StoredRun> completed(LocalDate night, Window within, int limit) {
        return jdbc.sql("SELECT r.*" + COMPLETED + " ORDER BY r.completed_at DESC, r.id LIMIT ?")
                .params(utc(within.from()), utc(within.to()), night.toString(), limit)
                .query((row, number) -> run(row))
                .list();
    }

    /// How many there are of a business date.
    public long countCompleted(LocalDate night, Window within) {
        return jdbc.sql("SELECT count(*)" + COMPLETED)
                .params(utc(within.from()), utc(within.to()), night.toString())
                .query(Long.class)
                .single();
    }

    /// A time.
    ///
    /// @param to not within
    public record Window(Instant from, Instant to) {}

    private static StoredRun run(ResultSet row) throws SQLException {
        StoredRun.Question question = new StoredRun.Question(
                row.getString("specification"),
                row.getString("inputs").lines().toList(),
                row.getString("engine_version"),
                row.getInt("symbols"),
                row.getLong("sets"));
        return new StoredRun(
                row.getString("id"),
                row.getString("name"),
                question,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                result(row));
    }

    private static Optional<StoredRun.Result> result(ResultSet row) throws SQLException {
        OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
        return completed == null
                ? Optional.empty()
                : Optional.of(new StoredRun.Result(
                        completed.toInstant(),
                        row.getString("results_sha256"),
                        row.getString("summary"),
                        row.getLong("job_execution_id")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
