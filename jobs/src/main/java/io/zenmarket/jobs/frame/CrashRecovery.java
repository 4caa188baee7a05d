package io.zenmarket.jobs.frame;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Marks as FAILED what a process that no longer lives left as running, so that it can be restarted. Call
/// it only under the job's lock: that nobody holds the lock is the proof that nobody runs the job.
///
/// (The framework's `JobOperator.recover` does the same for one execution, but finds nothing when the
/// job's row already says STOPPED and a step's row still says STARTED.)
final class CrashRecovery {

    private static final String UNFINISHED = "('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";

    private static final String OF_JOB = "i.job_name = ?";

    private static final String OF_REQUEST = OF_JOB + " AND EXISTS (SELECT FROM batch_job_execution_params p"
            + " WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = ? AND p.parameter_value = ?)";

    /// Those of other requests, but for what was handed out: workers may come to it.
    private static final String RUNNING = """
            SELECT DISTINCT p.parameter_value FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            JOIN batch_job_execution_params p USING (job_execution_id)
            WHERE i.job_name = ? AND p.parameter_name = ? AND p.parameter_value <> ?
                AND e.status IN %s AND e.exit_code IS DISTINCT FROM '%s' ORDER BY 1
            """.formatted(UNFINISHED, HandedOut.CODE);

    private static final String NEVER_BEGUN = """
            SELECT s.step_execution_id FROM batch_step_execution s JOIN batch_job_execution e USING (job_execution_id)
            JOIN batch_job_instance i USING (job_instance_id)
            WHERE i.job_name = ? AND s.status = 'STARTING' AND s.start_time IS NULL
            """;

    private static final String FORGET_CONTEXTS =
            "DELETE FROM batch_step_execution_context WHERE step_execution_id IN (" + NEVER_BEGUN + ")";

    private static final String FORGET_STEPS =
            "DELETE FROM batch_step_execution WHERE step_execution_id IN (" + NEVER_BEGUN + ")";

    private static final String STEPS = """
            UPDATE batch_step_execution s SET status = 'FAILED', exit_code = 'FAILED', end_time = s.last_updated,
                exit_message = 'the process ended without warning', version = s.version + 1
            FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            WHERE e.job_execution_id = s.job_execution_id AND i.job_name = ? AND s.status IN %s
            """.formatted(UNFINISHED);

    private static final String JOBS = """
            UPDATE batch_job_execution e SET status = 'FAILED', exit_code = 'FAILED', end_time = e.last_updated,
                exit_message = 'the process ended without warning', version = e.version + 1
            FROM batch_job_instance i
            WHERE i.job_instance_id = e.job_instance_id AND i.job_name = ? AND e.status IN %s
            """.formatted(UNFINISHED);

    /// Nobody works on the partitions of an execution that was handed out any more.
    private static final String TAKE_BACK = """
            UPDATE batch_job_execution e SET status = '%1$s', exit_code = '%1$s',
                exit_message = 'nobody works on its partitions', version = e.version + 1,
                end_time = greatest(e.last_updated,
                    (SELECT max(s.last_updated) FROM batch_step_execution s WHERE s.job_execution_id = e.job_execution_id))
            FROM batch_job_instance i
            WHERE i.job_instance_id = e.job_instance_id AND i.job_name = ? AND e.exit_code = '%2$s' AND e.status IN %3$s
            """;

    // A worker that has lost its lock and does not know reads anew what belongs to a stopped execution, and would
    // commit; of a failed one it does not.
    private static final String FAIL = TAKE_BACK.formatted("FAILED", HandedOut.CODE, UNFINISHED);

    private static final String STOP = TAKE_BACK.formatted("STOPPED", HandedOut.CODE, UNFINISHED);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CrashRecovery(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Recovers all executions that a lock is for. A partition that was recorded and never began is forgotten, so that
    /// it is recorded anew: its row is written before what it is to do, and the process may have ended between.
    ///
    /// @return job executions recovered; not those that were handed out, whose processes have ended as they may
    int recover(RunLock lock) {
        return recover(lock, FAIL);
    }

    /// The same, where the processes have ended as they were to: what was handed out is stopped.
    int stop(RunLock lock) {
        return recover(lock, STOP);
    }

    private int recover(RunLock lock, String takeBack) {
        Integer recovered = transaction.execute(status -> {
            statement(FORGET_CONTEXTS, lock).update();
            statement(FORGET_STEPS, lock).update();
            statement(STEPS, lock).update();
            statement(takeBack, lock).update();
            return statement(JOBS, lock).update();
        });
        return recovered == null ? 0 : recovered;
    }

    private JdbcClient.StatementSpec statement(String sql, RunLock lock) {
        return lock.request()
                .map(request -> jdbc.sql(sql.replace(OF_JOB, OF_REQUEST))
                        .params(lock.job(), request.parameter(), request.value()))
                .orElseGet(() -> jdbc.sql(sql).param(lock.job()));
    }

    /// Other requests of a job that say that they run.
    List<RunLock> running(RunLock own) {
        return own.request().map(request -> running(own.job(), request)).orElse(List.of());
    }

    private List<RunLock> running(String job, RunLock.Request own) {
        return jdbc.sql(RUNNING)
                .params(job, own.parameter(), own.value())
                .query((row, number) ->
                        new RunLock(job, Optional.of(new RunLock.Request(own.parameter(), row.getString(1)))))
                .list();
    }
}
