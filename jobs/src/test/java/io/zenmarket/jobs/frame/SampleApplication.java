package io.zenmarket.jobs.frame;

import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application with [SampleJobs], started once for all tests of the frame. Each test has requests of its own.
final class SampleApplication {

    private static final TestApplication RUNNING = start();
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private SampleApplication() {}

    private static TestApplication start() {
        TestApplication application = TestApplication.start(
                TestServer.migratedDatabase(), Path.of("target", "sample-data"), Map.of(), SampleJobs.class);
        application.jdbc().sql(Numbers.TABLE).update();
        return application;
    }

    static TestApplication running() {
        return RUNNING;
    }

    static JdbcClient jdbc() {
        return RUNNING.jdbc();
    }

    static Script script() {
        return RUNNING.bean(Script.class);
    }

    /// A request that nobody has made before.
    static JobParameters newRequest() {
        return new JobParametersBuilder()
                .addLocalDate(Requests.DATE, LocalDate.of(2000, 1, 1).plusDays(REQUESTS.incrementAndGet()))
                .toJobParameters();
    }

    /// One row of the job repository.
    record Execution(long id, long instance, String status) {}

    /// The executions of a request's runs, oldest first.
    static List<Execution> executions(String job, JobParameters request) {
        return jdbc().sql("""
                SELECT e.job_execution_id, e.job_instance_id, e.status
                FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
                JOIN batch_job_execution_params p ON p.job_execution_id = e.job_execution_id AND parameter_name = 'date'
                WHERE i.job_name = ? AND p.parameter_value = ? ORDER BY 1""")
                .params(job, String.valueOf(request.getLocalDate(Requests.DATE)))
                .query((row, number) -> new Execution(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /// The numbers a run wrote, ascending.
    static List<Long> numbers(long instance) {
        return jdbc().sql("SELECT value FROM number WHERE job_instance_id = ? ORDER BY value")
                .param(instance)
                .query(Long.class)
                .list();
    }

    static List<Long> through(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
