package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.RunsBeside;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.lake.SentimentLake;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.BacktestResultPostgresTable;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `run-backtest`: evaluate (an object per part) → judge (rank, statistics, report).
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunBacktestProperties.class)
class RunBacktestJobConfiguration {

    static final String JOB = "run-backtest";

    /// The parameter that holds the run's id.
    static final String BACKTEST = "backtest";

    private static final int PARTS_PER_CHECKPOINT = 1;

    @Bean
    Job runBacktestJob(
            JobRepository repository,
            AccountsCheck accounts,
            @Qualifier("evaluateSetsStep") Step evaluate,
            @Qualifier("judgeRunStep") Step judge) {
        return new JobBuilder(JOB, repository)
                .listener(accounts)
                .start(evaluate)
                .next(judge)
                .build();
    }

    /// Each run reads what it has pinned, and writes below its own id.
    @Bean
    static RunsBeside backtestsBeside() {
        return new RunsBeside(JOB, BACKTEST);
    }

    @Bean
    SpecificationReader specificationReader(RunBacktestProperties properties) {
        return new SpecificationReader(properties.vocabulary());
    }

    @Bean
    KeptBytes keptBytes(ObjectStore store, WorkFiles work) {
        return new KeptBytes(store, work);
    }

    @Bean
    SentimentSource sentimentSource(ObjectStore store, LakeCatalogue catalogue, KeptBytes kept) {
        return new SentimentSource(new SentimentLake(store, catalogue), kept);
    }

    @Bean
    Runs runs(
            DataSource dataSource,
            SpecificationReader reader,
            BarLake lake,
            KeptBytes kept,
            SentimentSource sentimentSource,
            RunBacktestProperties properties) {
        PinnedBars.Source bars = new PinnedBars.Source(lake, kept);
        return new Runs(new BacktestRunPostgresTable(dataSource), properties.cut(), reader, bars, sentimentSource);
    }

    @Bean
    InputPinning inputPinning(
            LakeCatalogue catalogue, KeptBytes kept, DataSource dataSource, RunBacktestProperties properties) {
        return new InputPinning(catalogue, kept, dataSource, properties);
    }

    @Bean
    SentimentPinning sentimentPinning(SentimentSource sentimentSource) {
        return new SentimentPinning(sentimentSource);
    }

    @Bean
    StoredRuns storedRuns(DataSource dataSource, LakeCatalogue catalogue) {
        return new StoredRuns(dataSource, catalogue);
    }

    @Bean
    ResultText resultText(StoredRuns runs) {
        return new ResultText(runs);
    }

    @Bean
    BacktestService backtestService(
            InputPinning inputPinning,
            SentimentPinning sentimentPinning,
            RunBacktestProperties properties,
            DataSource dataSource,
            JobRunner runner,
            Clock clock) {
        BacktestRunPostgresTable table = new BacktestRunPostgresTable(dataSource);
        return new BacktestService(inputPinning, sentimentPinning, table, properties.cut(), runner, clock);
    }

    @Bean
    SpecificationSource specificationSource(SpecificationReader reader, ObjectStore store) {
        return new SpecificationSource(reader, store);
    }

    @Bean
    NightlyBacktests nightlyBacktests(
            RunBacktestProperties properties, SpecificationSource source, BacktestService service) {
        return new NightlyBacktests(properties.nightly(), source, service);
    }

    @Bean
    LookaheadCheck lookaheadCheck(Runs runs) {
        return new LookaheadCheck(runs);
    }

    @Bean
    Step evaluateSetsStep(
            StepFactory steps,
            PartPartitioner partPartitioner,
            PartReader partReader,
            PartEvaluation partEvaluation,
            PartWriter partWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<Parts.Part, PartFile> chunk =
                new StepFactory.Chunk<>(PARTS_PER_CHECKPOINT, partReader, partEvaluation, partWriter, accounts);
        return steps.partitioned("evaluate", partPartitioner, steps.chunk("evaluate-sets", chunk));
    }

    @Bean
    Step judgeRunStep(StepFactory steps, @Qualifier("judgeTasklet") Tasklet judgeTasklet) {
        return steps.tasklet("judge", judgeTasklet);
    }

    @Bean
    @StepScope
    PartPartitioner partPartitioner(Runs runs, Progress progress, @Value("#{stepExecution}") StepExecution step) {
        Runs.Loaded loaded = loaded(runs, step);
        return new PartPartitioner(loaded.parts().count(), loaded.partitions(), progress);
    }

    @Bean
    @StepScope
    PartReader partReader(Runs runs, @Value("#{stepExecution}") StepExecution step) {
        return new PartReader(
                loaded(runs, step).parts(),
                step.getExecutionContext().getInt(PartPartitioner.FROM),
                step.getExecutionContext().getInt(PartPartitioner.TO));
    }

    @Bean
    @StepScope
    PartEvaluation partEvaluation(Runs runs, WorkFiles work, @Value("#{stepExecution}") StepExecution step) {
        Runs.Loaded loaded = loaded(runs, step);
        return new PartEvaluation(
                loaded.run(),
                loaded.engines(),
                work,
                Math.toIntExact(loaded.parts().size()));
    }

    @Bean
    @StepScope
    PartWriter partWriter(
            Runs runs,
            LakePublisher publisher,
            WorkFiles work,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        Runs.Loaded loaded = loaded(runs, step);
        return new PartWriter(
                loaded.run(),
                loaded.engines().span(),
                new PartWriter.Targets(publisher, work, accounts, progress),
                step.getJobExecutionId());
    }

    @Bean
    JudgeTasklet.Stores judgeStores(
            DataSource dataSource,
            LakeCatalogue catalogue,
            LakePublisher publisher,
            ObjectStore store,
            WorkFiles work) {
        return new JudgeTasklet.Stores(
                new BacktestRunPostgresTable(dataSource),
                new BacktestResultPostgresTable(dataSource),
                catalogue,
                publisher,
                store,
                work);
    }

    @Bean
    @StepScope
    JudgeTasklet judgeTasklet(
            Runs runs,
            RunBacktestProperties properties,
            JudgeTasklet.Stores stores,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new JudgeTasklet(loaded(runs, step), stores, properties.walkForwardSets(), clock);
    }

    private static Runs.Loaded loaded(Runs runs, StepExecution step) {
        String id = Optional.ofNullable(step.getJobParameters().getString(BACKTEST))
                .orElseThrow(() -> new IllegalArgumentException(
                        "job parameters: expected a backtest, was " + step.getJobParameters()));
        return runs.load(id);
    }
}
