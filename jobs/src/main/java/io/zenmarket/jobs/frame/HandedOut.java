package io.zenmarket.jobs.frame;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Job executions whose partitions other processes work on. The framework takes such an execution for
/// stopped, and would stop each of its steps; here it goes on, and can be stopped by others, until the
/// job's lock is taken next.
final class HandedOut {

    /// The exit code that marks them.
    static final String CODE = "HANDED_OUT";

    /// The exit code that marks a step the run has gone on from without some of its partitions.
    static final String INCOMPLETE = "INCOMPLETE";

    private static final String MARK = """
            UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL, exit_code = '%s', exit_message = ?,
                version = version + 1
            WHERE job_execution_id = ?
            """.formatted(CODE);

    private static final String STATUS =
            "SELECT status FROM batch_job_execution WHERE job_execution_id = ? AND exit_code = '%s'".formatted(CODE);

    private static final String COMPLETE = """
            SELECT DISTINCT s.step_name FROM batch_step_execution s JOIN batch_job_execution e USING (job_execution_id)
            WHERE e.job_instance_id = (SELECT job_instance_id FROM batch_job_execution WHERE job_execution_id = ?)
                AND s.status = 'COMPLETED'
            """;

    private static final String BEGIN = """
            UPDATE batch_step_execution SET end_time = NULL, exit_code = 'EXECUTING', exit_message = '',
                version = version + 1
            WHERE step_execution_id = ? AND status <> 'COMPLETED'
            """;

    private static final String BEGUN =
            "SELECT step_execution_id FROM batch_step_execution WHERE step_execution_id = ANY (?) AND status <> 'STARTING'";

    private static final String FAILED = """
            SELECT s.step_name, s.exit_message FROM batch_step_execution s
            WHERE s.step_execution_id = ANY (?) AND s.status = 'FAILED' ORDER BY s.step_name
            """;

    private static final String FIRST_INCOMPLETE = """
            SELECT s.step_name FROM batch_step_execution s JOIN batch_job_execution e USING (job_execution_id)
            WHERE e.job_instance_id = ? AND s.exit_code = '%s' ORDER BY s.step_execution_id LIMIT 1
            """.formatted(INCOMPLETE);

    /// The steps of a run that came behind its last execution of a step.
    private static final String BEHIND = """
            SELECT s.step_execution_id FROM batch_step_execution s JOIN batch_job_execution e USING (job_execution_id)
            WHERE e.job_instance_id = :run AND s.step_execution_id > (
                SELECT max(m.step_execution_id) FROM batch_step_execution m
                JOIN batch_job_execution f USING (job_execution_id)
                WHERE f.job_instance_id = :run AND m.step_name = :step)
            """;

    private static final String FORGET_CONTEXTS =
            "DELETE FROM batch_step_execution_context WHERE step_execution_id IN (" + BEHIND + ")";

    private static final String FORGET_STEPS =
            "DELETE FROM batch_step_execution WHERE step_execution_id IN (" + BEHIND + ")";

    private static final String FAIL_STEP = """
            UPDATE batch_step_execution s SET status = 'FAILED', exit_code = 'FAILED', version = s.version + 1
            FROM batch_job_execution e
            WHERE e.job_execution_id = s.job_execution_id AND e.job_instance_id = :run AND s.step_name = :step
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HandedOut(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Hands an execution out; call it under the job's lock.
    void mark(Round round) {
        String message = String.format(
                Locale.ROOT,
                "%d partitions of %s for other processes",
                round.partitions().size(),
                round.step());
        jdbc.sql(MARK).params(message, round.execution()).update();
    }

    /// Its status, `STARTED` or `STOPPING`; empty when it is not handed out any more.
    Optional<String> status(long execution) {
        return jdbc.sql(STATUS).param(execution).query(String.class).optional();
    }

    /// Makes a partition ready to be begun, or gone on with; call it under its lock. A process that has
    /// lost the lock and does not know commits nothing from now on, since the row is not the one it has
    /// read.
    void begin(long stepExecution) {
        jdbc.sql(BEGIN).param(stepExecution).update();
    }

    /// Partitions that nobody has begun, then the others, each in their order.
    List<Round.Partition> neverBegunFirst(List<Round.Partition> partitions) {
        Long[] rows = partitions.stream().map(Round.Partition::stepExecution).toArray(Long[]::new);
        Set<Long> begun = jdbc.sql(BEGUN).param(rows).query(Long.class).set();
        return partitions.stream()
                .sorted(Comparator.comparing(partition -> begun.contains(partition.stepExecution())))
                .toList();
    }

    /// The steps of an execution's run that are complete, partitions among them.
    Set<String> complete(long execution) {
        return jdbc.sql(COMPLETE).param(execution).query(String.class).set();
    }

    /// Makes a run that went on without some partitions of a step one that begins again there: what came behind is to
    /// be done anew, and is forgotten. Nothing happens to others. Call it under the job's lock.
    void reopen(long instance) {
        jdbc.sql(FIRST_INCOMPLETE)
                .param(instance)
                .query(String.class)
                .optional()
                .ifPresent(step -> reopen(instance, step));
    }

    private void reopen(long instance, String step) {
        Map<String, Object> which = Map.of("run", instance, "step", step);
        transaction.executeWithoutResult(status -> {
            jdbc.sql(FORGET_CONTEXTS).params(which).update();
            jdbc.sql(FORGET_STEPS).params(which).update();
            jdbc.sql(FAIL_STEP).params(which).update();
        });
    }

    /// A partition that has failed, and why.
    record Failed(String step, String cause) {}

    /// Those among some step executions.
    List<Failed> failed(Collection<Long> stepExecutions) {
        return jdbc.sql(FAILED)
                .param(stepExecutions.toArray(Long[]::new))
                .query((row, number) -> new Failed(row.getString(1), String.valueOf(row.getString(2))))
                .list();
    }
}
