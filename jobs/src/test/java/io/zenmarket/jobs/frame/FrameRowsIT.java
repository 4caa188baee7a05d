package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.jdbc;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.TestApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameters;

/// What the frame leaves in the tables of Spring Batch and Spring Cloud Task.
class FrameRowsIT {

    private final TestApplication application = SampleApplication.running();
    private final JobParameters request = newRequest();

    @Test
    void linksEveryExecutionToTheTaskOfItsProcess() {
        application.run(SampleJobs.FAMILY, request);

        List<Long> executions = List.of(
                executions(SampleJobs.FAMILY, request).getFirst().id(),
                executions(SampleJobs.NUMBERS, request).getFirst().id(),
                executions(SampleJobs.TAIL, request).getFirst().id());
        assertThat(jdbc().sql(
                                "SELECT t.task_name FROM task_task_batch b JOIN task_execution t USING (task_execution_id)"
                                        + " WHERE b.job_execution_id = ANY (?)")
                        .param(executions.toArray(Long[]::new))
                        .query(String.class)
                        .list())
                .containsExactly("zenmarket", "zenmarket", "zenmarket");
    }

    @Test
    void readsTheJobRepositoryReadCommitted() {
        jdbc().sql("CREATE TABLE isolation_seen (level text NOT NULL)").update();
        jdbc().sql("CREATE FUNCTION see_isolation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " INSERT INTO isolation_seen VALUES (current_setting('transaction_isolation'));"
                        + " RETURN NEW; END $$")
                .update();
        for (String table : List.of("batch_job_instance", "batch_job_execution", "batch_step_execution", "number")) {
            jdbc().sql("CREATE TRIGGER see_isolation AFTER INSERT OR UPDATE ON " + table
                            + " FOR EACH ROW EXECUTE FUNCTION see_isolation()")
                    .update();
        }

        application.run(SampleJobs.NUMBERS, request);

        jdbc().sql("DROP FUNCTION see_isolation CASCADE").update();
        assertThat(jdbc().sql("SELECT DISTINCT level FROM isolation_seen")
                        .query(String.class)
                        .list())
                .containsExactly("read committed");
        assertThat(jdbc().sql("SELECT count(*) FROM isolation_seen")
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void keepsStepContextsLegible() {
        application.run(SampleJobs.NUMBERS, request);

        long execution = executions(SampleJobs.NUMBERS, request).getFirst().id();
        assertThat(jdbc().sql("SELECT c.short_context FROM batch_step_execution_context c"
                                + " JOIN batch_step_execution s USING (step_execution_id) WHERE s.job_execution_id = ?")
                        .param(execution)
                        .query(String.class)
                        .single())
                .contains("\"numbers.position\"", "21", "\"accounts.read\"", "20");
    }
}
