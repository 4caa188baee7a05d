package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Job executions as text, and stopping them.
public final class JobConsole {

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /// The list before the first execution.
    public static final String NOTHING_YET = "No job has run here yet. Try: zenmarket demo";

    private static final String LIST = """
            SELECT e.job_execution_id AS id, i.job_name AS name, e.status, e.start_time, e.end_time, e.job_instance_id,
                   coalesce(a.read, 0) AS read, coalesce(a.written, 0) AS written, coalesce(a.rejected, 0) AS rejected
            FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            LEFT JOIN (SELECT job_instance_id, sum(read) AS read, sum(written) AS written, sum(rejected) AS rejected
                       FROM job_account GROUP BY job_instance_id) a USING (job_instance_id)
            ORDER BY e.job_execution_id DESC LIMIT ?
            """;

    private static final String STEPS = """
            SELECT s.step_name, s.status, s.start_time, s.end_time, s.commit_count, s.exit_message
            FROM batch_step_execution s WHERE s.job_execution_id = ? ORDER BY s.step_execution_id
            """;

    private static final String RUNNING = """
            SELECT e.job_execution_id FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            WHERE i.job_name = ? AND e.end_time IS NULL ORDER BY e.job_execution_id
            """;

    private static final String EXECUTION = """
            SELECT i.job_name, e.status, i.job_instance_id, coalesce(e.exit_message, ''),
                   EXISTS (SELECT FROM batch_job_execution other
                           WHERE other.job_instance_id = i.job_instance_id AND other.status = 'COMPLETED')
            FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id) WHERE e.job_execution_id = ?
            """;

    private static final String PARAMETERS = """
            SELECT parameter_name, parameter_value FROM batch_job_execution_params
            WHERE job_execution_id = ? ORDER BY parameter_name
            """;

    private static final String REQUEST_STOP = """
            UPDATE batch_job_execution SET status = 'STOPPING', version = version + 1
            WHERE job_execution_id = ? AND end_time IS NULL AND status IN ('STARTING', 'STARTED')
            """;

    private final JdbcClient jdbc;
    private final AccountStore accounts;

    JobConsole(JdbcClient jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /// The latest executions as a table.
    public String list(int limit) {
        if (!hasTables()) {
            return NOTHING_YET;
        }
        List<String> rows = jdbc.sql(LIST).param(limit).query(JobConsole::row).list();
        String head =
                "    ID  JOB                STATUS     STARTED               SECONDS         READ      WRITTEN   REJECTED";
        return rows.isEmpty() ? NOTHING_YET : head + System.lineSeparator() + String.join(System.lineSeparator(), rows);
    }

    /// One execution with its parameters, accounts and steps.
    public String show(long id) {
        Found found = find(id);
        String head = (found.jobName() + " " + id + ": " + found.status() + "  " + oneLine(found.message())).strip();
        String parameters = jdbc.sql(PARAMETERS).param(id).query(JobConsole::parameter).list().stream()
                .collect(Collectors.joining(System.lineSeparator()));
        Accounts total = accounts.total(found.jobInstanceId());
        String account = "  " + (found.complete() ? total.line() : total.soFar());
        String steps = jdbc.sql(STEPS).param(id).query(JobConsole::step).list().stream()
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(System.lineSeparator(), head, parameters, account, steps);
    }

    /// Asks an execution to stop at its next checkpoint, in whatever process it runs.
    ///
    /// @param target its number, or the name of a job that runs once
    /// @return what was done
    public String stop(String target) {
        long id = target.matches("[0-9]{1,18}") ? Long.parseLong(target) : running(target);
        if (!hasTables() || jdbc.sql(REQUEST_STOP).param(id).update() == 0) {
            throw new IllegalArgumentException(
                    "execution " + id + ": expected to be running, was not; see 'zenmarket jobs list'");
        }
        return "Execution " + id + " stops at its next checkpoint; go on with 'zenmarket jobs restart " + id + "'.";
    }

    /// @param complete whether the run it belongs to is, be it by a later execution
    private record Found(String jobName, String status, long jobInstanceId, String message, boolean complete) {}

    private Found find(long id) {
        Optional<Found> found = hasTables()
                ? jdbc.sql(EXECUTION)
                        .param(id)
                        .query((row, number) -> new Found(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getBoolean(5)))
                        .optional()
                : Optional.empty();
        return found.orElseThrow(() -> new IllegalArgumentException(
                "execution " + id + ": expected one that 'zenmarket jobs list' shows, was none"));
    }

    /// Looking makes no tables: the first job does.
    private boolean hasTables() {
        return jdbc.sql("SELECT to_regclass('job_account') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    private long running(String jobName) {
        List<Long> running =
                hasTables() ? jdbc.sql(RUNNING).param(jobName).query(Long.class).list() : List.of();
        if (running.size() > 1) {
            throw new IllegalArgumentException(jobName + ": expected one running execution, was "
                    + running.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + "; name one by its number");
        }
        return running.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        jobName + ": expected a running execution, was none; see 'zenmarket jobs list'"));
    }

    private static String parameter(ResultSet row, int number) throws SQLException {
        return "  " + row.getString(1) + " = " + row.getString(2).replace("\n", "\n    ");
    }

    private static String row(ResultSet row, int number) throws SQLException {
        return String.format(
                Locale.ROOT,
                "%6d  %-18s %-10s %-19s %9s %,12d %,12d %,10d",
                row.getLong("id"),
                row.getString("name"),
                row.getString("status"),
                started(row),
                seconds(row),
                row.getLong("read"),
                row.getLong("written"),
                row.getLong("rejected"));
    }

    private static String step(ResultSet row, int number) throws SQLException {
        String message = Optional.ofNullable(row.getString("exit_message")).orElse("");
        return String.format(
                        Locale.ROOT,
                        "  %-28s %-10s %9s s %6d checkpoints  %s",
                        row.getString("step_name"),
                        row.getString("status"),
                        seconds(row),
                        row.getLong("commit_count"),
                        oneLine(message))
                .stripTrailing();
    }

    /// Stack traces are left out: what they come to stands with the job.
    private static String oneLine(String message) {
        return message.lines().count() == 1 ? message : "";
    }

    private static String started(ResultSet row) throws SQLException {
        return row.getTimestamp("start_time") == null
                ? ""
                : STARTED.format(row.getTimestamp("start_time").toLocalDateTime());
    }

    private static String seconds(ResultSet row) throws SQLException {
        if (row.getTimestamp("start_time") == null || row.getTimestamp("end_time") == null) {
            return "";
        }
        Duration lasted = Duration.between(
                row.getTimestamp("start_time").toInstant(),
                row.getTimestamp("end_time").toInstant());
        return String.format(Locale.ROOT, "%.1f", lasted.toMillis() / 1e3);
    }
}
