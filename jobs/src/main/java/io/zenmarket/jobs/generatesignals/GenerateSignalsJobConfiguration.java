package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.BucketPartitioner;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.HeldSentimentPostgresReader;
import io.zenmarket.readerswriters.postgres.MarketBiasPostgresTable;
import io.zenmarket.readerswriters.postgres.RejectedRecordPostgresItemWriter;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `generate-signals`: evaluate (a partition per bucket, into PostgreSQL) → publish (an object per session
/// and model).
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerateSignalsProperties.class)
class GenerateSignalsJobConfiguration {

    static final String JOB = "generate-signals";

    private static final int SYMBOLS_PER_CHECKPOINT = 20;
    private static final int SESSIONS_PER_CHECKPOINT = 20;

    @Bean
    Job generateSignalsJob(
            JobRepository repository,
            AccountsCheck accounts,
            @Qualifier("evaluateSignalsStep") Step evaluate,
            @Qualifier("publishSignalsStep") Step publish) {
        return new JobBuilder(JOB, repository)
                .listener(accounts)
                .start(evaluate)
                .next(publish)
                .build();
    }

    @Bean
    Step evaluateSignalsStep(
            StepFactory steps,
            Progress progress,
            BucketHistoryReader bucketHistoryReader,
            SignalProcessor signalProcessor,
            SymbolSignalsWriter symbolSignalsWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<BarSeries, SymbolSignals> chunk = new StepFactory.Chunk<>(
                SYMBOLS_PER_CHECKPOINT, bucketHistoryReader, signalProcessor, symbolSignalsWriter, accounts);
        return steps.partitioned("evaluate", new BucketPartitioner(progress), steps.chunk("evaluate-bucket", chunk));
    }

    @Bean
    Step publishSignalsStep(
            StepFactory steps,
            SessionReader sessionReader,
            SignalPublication signalPublication,
            StepAccounts accounts) {
        StepFactory.Chunk<SessionReader.Session, SessionReader.Session> chunk = new StepFactory.Chunk<>(
                SESSIONS_PER_CHECKPOINT, sessionReader, session -> session, signalPublication, accounts);
        return steps.chunk("publish", chunk);
    }

    @Bean
    @StepScope
    SessionReader sessionReader(
            GenerateSignalsProperties properties,
            DataSource dataSource,
            @Value("#{stepExecution}") StepExecution step) {
        SignalPostgresTable signals = new SignalPostgresTable(dataSource);
        SignalProcessor.Span span = GenerateSignalsRequest.published(step.getJobParameters(), step.getJobExecutionId());
        return new SessionReader(() -> properties.models().stream()
                .flatMap(model -> signals.dates(span.from(), span.date(), model).stream()
                        .map(date -> new SessionReader.Session(date, model)))
                .toList());
    }

    @Bean
    @StepScope
    SignalPublication signalPublication(
            DataSource dataSource,
            LakeCatalogue catalogue,
            LakePublisher publisher,
            WorkFiles work,
            @Value("#{stepExecution}") StepExecution step) {
        SignalPublication.Targets targets = new SignalPublication.Targets(
                new SignalPostgresTable(dataSource),
                new MarketBiasPostgresTable(dataSource),
                catalogue,
                publisher,
                work);
        return new SignalPublication(targets, step.getJobExecutionId());
    }

    @Bean
    @StepScope
    BucketHistoryReader bucketHistoryReader(BarLake lake, @Value("#{stepExecution}") StepExecution step) {
        return new BucketHistoryReader(lake, step.getExecutionContext().getInt(BucketPartitioner.BUCKET));
    }

    @Bean
    @StepScope
    SignalProcessor signalProcessor(
            GenerateSignalsProperties properties,
            DataSource dataSource,
            @Value("#{stepExecution}") StepExecution step) {
        CorporateActionPostgresTable actions = new CorporateActionPostgresTable(dataSource);
        HeldSentimentPostgresReader sentiment = new HeldSentimentPostgresReader(dataSource);
        return new SignalProcessor(
                properties.selected(),
                GenerateSignalsRequest.span(step.getJobParameters(), step.getJobExecutionId()),
                new SignalProcessor.Stored(actions::find, sentiment::find));
    }

    @Bean
    @StepScope
    SymbolSignalsWriter symbolSignalsWriter(
            DataSource dataSource,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        return new SymbolSignalsWriter(
                new SignalPostgresTable(dataSource),
                new RejectedRecordPostgresItemWriter(dataSource, JOB, step.getJobExecutionId()),
                accounts,
                progress);
    }
}
