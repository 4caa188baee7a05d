package io.zenmarket.jobs.serve.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long ago a job last ended well.
final class LastSuccess {

    private static final String LATEST = """
            SELECT max(e.end_time) FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            WHERE e.status = 'COMPLETED' AND i.job_name = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LastSuccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The age; nothing when the job never has.
    Optional<Duration> age(String job) {
        return jdbc.sql(LATEST)
                .param(job)
                .query(Timestamp.class)
                .optional()
                .map(time -> Duration.between(time.toInstant(), clock.instant()));
    }
}
