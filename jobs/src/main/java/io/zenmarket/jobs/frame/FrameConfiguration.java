package io.zenmarket.jobs.frame;

import io.micrometer.observation.ObservationRegistry;
import java.io.Console;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the job frame.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FrameProperties.class, TelemetryProperties.class})
class FrameConfiguration {

    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }

    @Bean
    static LazyJobParts lazyJobParts() {
        return new LazyJobParts();
    }

    @Bean
    JobBeans jobRegistry(ListableBeanFactory beans) {
        return new JobBeans(beans);
    }

    @Bean
    Progress progress(FrameProperties properties) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(System.err, terminal, properties.progressInterval());
    }

    @Bean
    SpanNames spanNames() {
        return new SpanNames();
    }

    @Bean
    PartitionSpans partitionSpans(ObjectProvider<ObservationRegistry> registry) {
        return new PartitionSpans(registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    RunningSteps runningSteps(Progress progress, PartitionSpans spans) {
        return new RunningSteps(progress, spans);
    }

    @Bean
    PartitionThreads partitionExecutor(FrameProperties properties, PartitionSpans spans) {
        return new PartitionThreads(properties.threadCount(), properties.niceness(), spans);
    }

    @Bean
    PartitionSteps partitionSteps(PartitionThreads partitionExecutor) {
        return new PartitionSteps(partitionExecutor);
    }

    @Bean
    StepFactory stepFactory(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            PartitionSteps partitionSteps,
            RunningSteps running) {
        return new StepFactory(repository, transactionManager, partitionSteps, running);
    }

    @Bean
    AccountsCheck accountsCheck(AccountStore accounts) {
        return new AccountsCheck(accounts);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Requests requests(Clock clock) {
        return new Requests(clock);
    }

    @Bean
    @StepScope
    StepAccounts stepAccounts(AccountStore store, @Value("#{stepExecution}") StepExecution step) {
        return new StepAccounts(store, step);
    }

    @Bean
    JobStarter jobStarter(
            JobBeans jobs,
            JobOperator operator,
            JobRepository repository,
            JobLocks locks,
            CrashRecovery recovery,
            HandedOut handedOut,
            ObjectProvider<AfterRun> listeners) {
        RunEnds ends = new RunEnds(listeners::orderedStream);
        return new JobStarter(jobs, operator, repository, locks, recovery, handedOut, ends);
    }

    @Bean
    JobLocks jobLocks(DataSource dataSource, ObjectProvider<RunsBeside> beside) {
        return new JobLocks(dataSource, beside.stream().toList());
    }

    @Bean
    CrashRecovery crashRecovery(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new CrashRecovery(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    StopRequests stopRequests(JdbcClient jdbc, RunningSteps running, FrameProperties properties) {
        return new StopRequests(jdbc, running, properties.stopPoll());
    }

    @Bean
    GracefulShutdown gracefulShutdown(RunningSteps running, FrameProperties properties) {
        return new GracefulShutdown(running, properties.stopPatience());
    }

    @Bean
    RunSummary runSummary(AccountStore accounts, JdbcClient jdbc, JobRepository repository, Environment environment) {
        boolean structured = environment.containsProperty("logging.structured.format.console");
        return new RunSummary(accounts, new ChildRuns(jdbc, repository), structured);
    }

    @Bean
    JobRunner jobRunner(
            JobStarter starter, RunSummary summary, StopRequests stops, GracefulShutdown shutdown, Progress progress) {
        return new JobRunner(starter, summary, stops, shutdown, progress);
    }

    @Bean
    HandedOut handedOut(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new HandedOut(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    Rounds rounds(
            JobStarter starter,
            JobRunner runner,
            RunSummary summary,
            JobRepository repository,
            HandedOut handedOut,
            AccountStore accounts,
            Progress progress) {
        return new Rounds(starter, runner, summary, repository, handedOut, accounts, progress);
    }

    @Bean
    PartitionWorker partitionWorker(
            JobBeans jobRegistry,
            JobRepository repository,
            PartitionSteps steps,
            JobLocks locks,
            HandedOut handedOut,
            GracefulShutdown shutdown,
            Progress progress) {
        return new PartitionWorker(jobRegistry, repository, steps, locks, handedOut, shutdown, progress);
    }
}
