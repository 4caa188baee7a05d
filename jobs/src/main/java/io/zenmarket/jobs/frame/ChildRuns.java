package io.zenmarket.jobs.frame;

import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the runs of a parent's children, in the order they began.
final class ChildRuns {

    private static final String LATEST = """
            SELECT max(e.job_execution_id) FROM batch_job_execution e
            JOIN batch_job_execution_params p USING (job_execution_id)
            WHERE p.parameter_name = ? AND p.parameter_value = ?
            GROUP BY e.job_instance_id ORDER BY min(e.job_execution_id)
            """;

    private final JdbcClient jdbc;
    private final JobRepository repository;

    ChildRuns(JdbcClient jdbc, JobRepository repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /// The latest execution of each child; none for a job that has no children.
    List<JobExecution> of(JobExecution parent) {
        return jdbc
                .sql(LATEST)
                .params(JobStarter.PARENT, JobStarter.reference(parent))
                .query(Long.class)
                .list()
                .stream()
                .map(repository::getJobExecution)
                .filter(Objects::nonNull)
                .toList();
    }
}
