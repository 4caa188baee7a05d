package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.jobs.frame.JobLocks;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.runbacktest.StoredRuns;
import io.zenmarket.jobs.serve.security.ServeProperties;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the queue and the lane of jobs.
@Configuration(proxyBeanMethods = false)
@Profile(Application.SERVE)
class QueueConfiguration {

    @Bean
    SubmissionPostgresTable submissionTable(DataSource dataSource) {
        return new SubmissionPostgresTable(dataSource);
    }

    @Bean
    SubmissionBoard submissionBoard(SubmissionPostgresTable table) {
        return new SubmissionBoard(table, System::nanoTime);
    }

    @Bean
    RunExecutions runExecutions(JdbcClient jdbc) {
        return new RunExecutions(jdbc);
    }

    @Bean
    RunWatch runWatch(SubmissionPostgresTable table, RunExecutions executions, JobConsole console) {
        return new RunWatch(table, executions, console);
    }

    @Bean
    QueueWorker.Tools queueTools(
            SubmissionBoard board,
            StoredRuns runs,
            BacktestService backtests,
            JobLocks locks,
            RunWatch watch,
            GracefulShutdown shutdown,
            Clock clock) {
        return new QueueWorker.Tools(board, runs, backtests, locks, watch, shutdown, clock);
    }

    @Bean
    QueueWorker queueWorker(QueueWorker.Tools queueTools, ServeProperties limits) {
        return new QueueWorker(queueTools, limits.executors());
    }

    @Bean
    SubmissionQueue submissionQueue(QueueWorker worker, RunWatch watch, GracefulShutdown shutdown) {
        return new SubmissionQueue(worker, watch, shutdown::end);
    }

    @Bean
    Submissions.Tools submissionTools(
            SubmissionBoard board,
            SpecificationReader reader,
            BacktestService backtests,
            SubmissionQueue queue,
            RunWatch watch,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Submissions.Tools(board, reader, backtests, queue, watch, transaction, clock);
    }

    @Bean
    Submissions submissions(Submissions.Tools tools, ServeProperties limits) {
        return new Submissions(tools, limits);
    }

    /// A run needs its question, which comes by the queue.
    @Bean
    JobLane jobLane(ObjectProvider<Job> jobs, JobRunner runner, Requests requests) {
        return new JobLane(
                jobs.stream()
                        .map(Job::getName)
                        .filter(name -> !name.equals("run-backtest"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                runner,
                requests);
    }
}
