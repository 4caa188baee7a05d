package io.zenmarket.jobs.serve.queue;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The job executions of a backtest's run.
public final class RunExecutions {

    private static final String LATEST = """
            SELECT e.job_execution_id, e.status, e.end_time IS NULL AS open,
                   (SELECT coalesce(sum(a.read), 0)::bigint FROM job_account a
                    WHERE a.job_instance_id = e.job_instance_id) AS sets
            FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            JOIN batch_job_execution_params p USING (job_execution_id)
            WHERE i.job_name = 'run-backtest' AND p.parameter_name = 'backtest' AND p.parameter_value = ?
            ORDER BY e.job_execution_id DESC LIMIT 1
            """;

    private static final String RUN = """
            SELECT p.parameter_value FROM batch_job_execution_params p
            JOIN batch_job_execution e USING (job_execution_id) JOIN batch_job_instance i USING (job_instance_id)
            WHERE i.job_name = 'run-backtest' AND p.parameter_name = 'backtest' AND p.job_execution_id = ?
            """;

    private final JdbcClient jdbc;

    RunExecutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An execution.
    ///
    /// @param id its number
    /// @param status as the job repository has it
    /// @param open whether it has not ended
    /// @param sets evaluated so far, by it and those before it
    record Execution(long id, String status, boolean open, long sets) {}

    /// The latest execution of a run.
    Optional<Execution> latest(String run) {
        return jdbc.sql(LATEST)
                .param(run)
                .query((row, number) ->
                        new Execution(row.getLong(1), row.getString(2), row.getBoolean("open"), row.getLong("sets")))
                .optional();
    }

    /// The run that an execution works on; nothing when it is of another job.
    public Optional<String> run(long execution) {
        return jdbc.sql(RUN).param(execution).query(String.class).optional();
    }
}
