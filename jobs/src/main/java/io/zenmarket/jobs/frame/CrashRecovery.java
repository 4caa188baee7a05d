package io.zenmarket.jobs.frame;

import java.util.function.Function;
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

    /// What was handed out is not: workers may be at it, whom only the job's own lock keeps out.
    private static final String OF_REQUEST = OF_JOB + " AND EXISTS (SELECT FROM batch_job_execution_params p"
            + " WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = ? AND p.parameter_value = ?)"
            + " AND e.exit_code IS DISTINCT FROM '" + HandedOut.CODE + "'";

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

    /// Nobody works on the partitions of an execution that was handed out: it is stopped.
    private static final String TAKE_BACK = """
            UPDATE batch_job_execution e SET status = 'STOPPED', exit_code = 'STOPPED', exit_message = '',
                version = e.version + 1, end_time = greatest(e.last_updated,
                    (SELECT max(s.last_updated) FROM batch_step_execution s WHERE s.job_execution_id = e.job_execution_id))
            FROM batch_job_instance i
            WHERE i.job_instance_id = e.job_instance_id AND i.job_name = ? AND e.exit_code = '%s' AND e.status IN %s
            """.formatted(HandedOut.CODE, UNFINISHED);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CrashRecovery(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Recovers all executions of a job. A partition that was recorded and never began is forgotten, so
    /// that it is recorded anew: its row is written before what it is to do, and the process may have
    /// ended between the two.
    ///
    /// @return job executions recovered; not those that were handed out, whose processes have ended as
    ///     they may
    int recover(String jobName) {
        return recover(sql -> jdbc.sql(sql).param(jobName));
    }

    /// Recovers the executions of one request alone. Call it under the request's lock.
    ///
    /// @param parameter that tells it from the others
    /// @return job executions recovered
    int recover(String jobName, String parameter, String value) {
        return recover(sql -> jdbc.sql(sql.replace(OF_JOB, OF_REQUEST)).params(jobName, parameter, value));
    }

    private int recover(Function<String, JdbcClient.StatementSpec> statements) {
        Integer recovered = transaction.execute(status -> {
            statements.apply(FORGET_CONTEXTS).update();
            statements.apply(FORGET_STEPS).update();
            statements.apply(STEPS).update();
            statements.apply(TAKE_BACK).update();
            return statements.apply(JOBS).update();
        });
        return recovered == null ? 0 : recovered;
    }
}
