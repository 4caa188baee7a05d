package io.zenmarket.readerswriters.postgres;

import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The backtests submitted over HTTP, in `submission`, and the queue of those that wait. A submission ends
/// once: what has ended is never changed, but by [#requeue].
public final class SubmissionPostgresTable {

    /// First key of the advisory lock that lets one at a time count the queue and add to it: `ZENQ` in ASCII.
    private static final int LOCK = 0x5A454E51;

    private static final String SELECT = """
            SELECT s.*, k.name AS user_name, r.name AS run_name FROM submission s
            JOIN api_key k ON k.id = s.owner JOIN backtest_run r ON r.id = s.run
            """;

    private static final String INSERT = """
            INSERT INTO submission (id, owner, run, sets, idempotency_key, body_sha256, state, submitted_at)
            VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?)
            """;

    private static final String NEXT = """
            SELECT s.id FROM submission s JOIN api_key k ON k.id = s.owner WHERE s.state = 'QUEUED'
                AND NOT EXISTS (SELECT FROM submission r WHERE r.run = s.run AND r.state = 'RUNNING')
            ORDER BY k.served_at NULLS FIRST, s.number LIMIT 1 FOR UPDATE OF s SKIP LOCKED
            """;

    private static final String TAKE = """
            WITH next AS (%s),
                 served AS (UPDATE api_key SET served_at = clock_timestamp()
                            WHERE id = (SELECT owner FROM submission JOIN next USING (id)))
            UPDATE submission SET state = 'RUNNING', attempts = attempts + 1, started_at = ?
            WHERE id = (SELECT id FROM next) RETURNING id
            """.formatted(NEXT);

    private static final String END =
            "UPDATE submission SET state = ?, message = ?, ended_at = ? WHERE id = ? AND state = ?";

    private static final String CANCEL = """
            UPDATE submission SET cancel = true,
                state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE state END,
                message = CASE state WHEN 'QUEUED' THEN ? ELSE message END,
                ended_at = CASE state WHEN 'QUEUED' THEN ? END
            WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
            """;

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public SubmissionPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// How many wait.
    ///
    /// @param all of all users
    /// @param own of one user
    public record Waiting(long all, long own) {}

    /// Counts what waits; nobody else adds to it before the caller's transaction ends.
    public Waiting lockWaiting(String owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param((long) LOCK).query().singleRow();
        return waiting(owner);
    }

    /// Counts what waits just now.
    private Waiting waiting(String owner) {
        return jdbc.sql("SELECT count(*), count(*) FILTER (WHERE owner = ?) FROM submission WHERE state = 'QUEUED'")
                .param(owner)
                .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// Puts a submission into the queue.
    public void insert(NewSubmission submission) {
        jdbc.sql(INSERT)
                .params(submission.id(), submission.owner(), submission.run(), submission.sets())
                .param(submission.client().idempotencyKey().orElse(null))
                .params(submission.client().bodySha256(), utc(submission.time()))
                .update();
    }

    /// The submission of an id.
    public Optional<StoredSubmission> find(String id) {
        return jdbc.sql(SELECT + "WHERE s.id = ?")
                .param(id)
                .query(SubmissionPostgresTable::submission)
                .optional();
    }

    /// The submission that a user has given a name.
    public Optional<StoredSubmission> find(String owner, String idempotencyKey) {
        return jdbc.sql(SELECT + "WHERE s.owner = ? AND s.idempotency_key = ?")
                .params(owner, idempotencyKey)
                .query(SubmissionPostgresTable::submission)
                .optional();
    }

    /// Submissions, newest first.
    ///
    /// @param owner whose; empty: everybody's
    /// @param before those that came before this number
    public List<StoredSubmission> newest(Optional<String> owner, long before, int limit) {
        return jdbc.sql(SELECT + "WHERE s.number < ? AND (? = '' OR s.owner = ?) ORDER BY s.number DESC LIMIT ?")
                .params(before, owner.orElse(""), owner.orElse(""), limit)
                .query(SubmissionPostgresTable::submission)
                .list();
    }

    /// The submissions that wait or run, oldest first.
    public List<StoredSubmission> open() {
        return jdbc.sql(SELECT + "WHERE s.state IN ('QUEUED', 'RUNNING') ORDER BY s.number")
                .query(SubmissionPostgresTable::submission)
                .list();
    }

    /// How many there are in each state that any is in.
    public Map<State, Long> counts() {
        Map<State, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT state, count(*) FROM submission GROUP BY state").query(row -> {
            counts.put(State.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /// Takes the next one out of the queue: the first one of the user who was served longest ago.
    public Optional<StoredSubmission> take(Instant now) {
        return jdbc.sql(TAKE).param(utc(now)).query(String.class).optional().flatMap(this::find);
    }

    /// Ends a submission.
    ///
    /// @param from the state it is expected to be in
    /// @return whether it was
    public boolean end(String id, State from, State to, String message, Instant now) {
        return jdbc.sql(END)
                        .params(to.name(), message, utc(now), id, from.name())
                        .update()
                == 1;
    }

    /// Ends a submission that waits, or asks that one that runs be stopped for good.
    ///
    /// @param message why it ended when it waited
    /// @return whether it waited or ran
    public boolean cancel(String id, String message, Instant now) {
        return jdbc.sql(CANCEL).params(message, utc(now), id).update() == 1;
    }

    /// Puts a running submission back into the queue as if it had not been taken, unless it is to be stopped for
    /// good.
    ///
    /// @return whether it was
    public boolean putBack(String id) {
        return jdbc.sql("""
                        UPDATE submission SET state = 'QUEUED', attempts = attempts - 1
                        WHERE id = ? AND state = 'RUNNING' AND NOT cancel
                        """).param(id).update() == 1;
    }

    /// Puts what a process that no longer lives left as running back into the queue.
    ///
    /// @return how many
    public int putBackAll() {
        return jdbc.sql("UPDATE submission SET state = 'QUEUED' WHERE state = 'RUNNING'")
                .update();
    }

    /// Puts the submissions of a run that failed or were cancelled into the queue again.
    ///
    /// @return how many
    public int requeue(String run) {
        return jdbc.sql("""
                        UPDATE submission SET state = 'QUEUED', message = '', attempts = 0, cancel = false, ended_at = NULL
                        WHERE run = ? AND state IN ('FAILED', 'CANCELLED')
                        """).param(run).update();
    }

    private static StoredSubmission submission(ResultSet row, int number) throws SQLException {
        return new StoredSubmission(
                row.getString("id"),
                row.getLong("number"),
                new StoredSubmission.Asked(
                        row.getString("owner"),
                        row.getString("user_name"),
                        row.getString("run"),
                        row.getString("run_name"),
                        row.getLong("sets"),
                        row.getString("body_sha256")),
                new StoredSubmission.Progress(
                        State.valueOf(row.getString("state")),
                        row.getBoolean("cancel"),
                        row.getInt("attempts"),
                        row.getString("message")),
                new StoredSubmission.Times(
                        instant(row, "submitted_at").orElseThrow(),
                        instant(row, "started_at"),
                        instant(row, "ended_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
