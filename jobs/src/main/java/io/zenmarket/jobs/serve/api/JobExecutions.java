package io.zenmarket.jobs.serve.api;

import io.zenmarket.domain.ingest.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Job executions as clients see them.
final class JobExecutions {

    private static final String SELECT = """
            SELECT e.job_execution_id AS id, i.job_name, e.status, e.start_time, e.end_time, e.exit_message,
                   e.job_execution_id = max(e.job_execution_id) OVER (PARTITION BY e.job_instance_id) AS latest,
                   (SELECT parameter_value FROM batch_job_execution_params p
                    WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = 'date') AS date,
                   (SELECT parameter_value FROM batch_job_execution_params p
                    WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = 'parent') AS parent,
                   a.*
            FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id),
            LATERAL (SELECT coalesce(sum(read), 0)::bigint AS read, coalesce(sum(written), 0)::bigint AS written,
                            coalesce(sum(rejected), 0)::bigint AS rejected,
                            coalesce(sum(duplicates), 0)::bigint AS duplicates,
                            coalesce(sum(unchanged), 0)::bigint AS unchanged,
                            coalesce(sum(revised), 0)::bigint AS revised, coalesce(sum(flagged), 0)::bigint AS flagged
                     FROM job_account WHERE job_instance_id = e.job_instance_id) a
            """;

    private static final String NEWEST = SELECT + """
            WHERE e.job_instance_id IN (SELECT job_instance_id FROM batch_job_execution
                                        ORDER BY job_execution_id DESC LIMIT ?)
            ORDER BY e.job_execution_id DESC LIMIT ?
            """;

    private static final String ONE = SELECT + """
            WHERE e.job_instance_id = (SELECT job_instance_id FROM batch_job_execution WHERE job_execution_id = ?)
            ORDER BY e.job_execution_id
            """;

    private static final int LONGEST_MESSAGE = 500;

    private final JdbcClient jdbc;

    JobExecutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An execution.
    ///
    /// @param id its number
    /// @param job its job
    /// @param date business date; null when it has none
    /// @param part whether another job runs it as one of its parts
    /// @param status as the job repository has it
    /// @param restartable whether it stopped or failed, and nothing has gone on with it
    /// @param times when it began and ended
    /// @param accounts what became of its records; empty when it has none
    /// @param message why it failed
    record View(
            long id,
            String job,
            @Nullable String date,
            boolean part,
            String status,
            boolean restartable,
            Times times,
            String accounts,
            String message) {}

    /// When it began and ended, UTC, and how long it took or has taken.
    record Times(
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Double seconds) {}

    List<View> newest(int limit) {
        return jdbc.sql(NEWEST).params(limit, limit).query(JobExecutions::view).list();
    }

    Optional<View> find(long id) {
        return jdbc.sql(ONE).param(id).query(JobExecutions::view).list().stream()
                .filter(view -> view.id() == id)
                .findFirst();
    }

    private static View view(ResultSet row, int number) throws SQLException {
        String status = row.getString("status");
        boolean ended = row.getTimestamp("end_time") != null;
        return new View(
                row.getLong("id"),
                row.getString("job_name"),
                row.getString("date"),
                row.getString("parent") != null,
                status,
                row.getBoolean("latest") && ended && !status.equals("COMPLETED") && !status.equals("ABANDONED"),
                times(row),
                accounts(row, status.equals("COMPLETED")),
                message(row.getString("exit_message")));
    }

    private static Times times(ResultSet row) throws SQLException {
        Instant started = instant(row, "start_time");
        Instant ended = instant(row, "end_time");
        Instant until = ended == null ? Instant.now() : ended;
        Double seconds = started == null
                ? null
                : Double.valueOf(Duration.between(started, until).toMillis() / 1e3);
        return new Times(started, ended, seconds);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static String accounts(ResultSet row, boolean complete) throws SQLException {
        Accounts accounts = new Accounts(
                row.getLong("read"),
                row.getLong("written"),
                row.getLong("rejected"),
                row.getLong("duplicates"),
                row.getLong("unchanged"),
                row.getLong("revised"),
                row.getLong("flagged"));
        return accounts.read() == 0 ? "" : complete ? accounts.line() : accounts.soFar();
    }

    /// Without the stack traces that the framework adds.
    private static String message(@Nullable String stored) {
        String first = stored == null ? "" : stored.lines().findFirst().orElse("");
        return first.length() > LONGEST_MESSAGE ? first.substring(0, LONGEST_MESSAGE) + "…" : first;
    }
}
