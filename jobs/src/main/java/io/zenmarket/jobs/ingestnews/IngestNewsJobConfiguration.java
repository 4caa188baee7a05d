package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsRules;
import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.BucketPartitioner;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.FeedValidatorPostgresTable;
import io.zenmarket.readerswriters.postgres.InstrumentPostgresTable;
import io.zenmarket.readerswriters.postgres.NewsItemPostgresTable;
import io.zenmarket.readerswriters.postgres.NewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.PendingNewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.RejectedRecordPostgresItemWriter;
import io.zenmarket.readerswriters.postgres.UnpublishedNewsPostgresTable;
import io.zenmarket.readerswriters.staging.PlanStaging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// `ingest-news`: read (a partition per slice, stories into PostgreSQL) → cluster (a partition per bucket of
/// symbols) → publish (an object per day) → clear.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestNewsProperties.class, NewsHttpProperties.class, NewsServiceProperties.class})
class IngestNewsJobConfiguration {

    static final String JOB = "ingest-news";

    /// Some seconds of work.
    private static final int LINKS_PER_CHECKPOINT = 20_000;

    private static final int DAYS_PER_CHECKPOINT = 20;

    @Bean
    Job ingestNewsJob(
            JobRepository repository,
            AccountsCheck accounts,
            @Qualifier("readNewsStep") Step read,
            @Qualifier("clusterNewsStep") Step cluster,
            @Qualifier("publishNewsStep") Step publish,
            @Qualifier("clearNewsStep") Step clear) {
        return new JobBuilder(JOB, repository)
                .listener(accounts)
                .start(read)
                .next(cluster)
                .next(publish)
                .next(clear)
                .build();
    }

    @Bean
    Step readNewsStep(
            StepFactory steps,
            NewsPartitioner newsPartitioner,
            NewsSliceReader newsSliceReader,
            StoryWriter storyWriter,
            StepAccounts accounts,
            IngestNewsProperties properties) {
        StepFactory.Chunk<ReadNews, ReadNews> chunk = new StepFactory.Chunk<>(
                properties.blocksPerCheckpoint(), newsSliceReader, news -> news, storyWriter, accounts);
        return steps.partitioned("read", newsPartitioner, steps.chunk("read-news", chunk));
    }

    @Bean
    Step clusterNewsStep(
            StepFactory steps,
            Progress progress,
            BacklogReader backlogReader,
            ClusterWriter clusterWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<Backlog, Backlog> chunk =
                new StepFactory.Chunk<>(1, backlogReader, backlog -> backlog, clusterWriter, accounts);
        return steps.partitioned("cluster", new BucketPartitioner(progress), steps.chunk("cluster-bucket", chunk));
    }

    @Bean
    Step publishNewsStep(
            StepFactory steps, NewsDayReader newsDayReader, NewsPublication newsPublication, StepAccounts accounts) {
        StepFactory.Chunk<LocalDate, LocalDate> chunk =
                new StepFactory.Chunk<>(DAYS_PER_CHECKPOINT, newsDayReader, day -> day, newsPublication, accounts);
        return steps.chunk("publish", chunk);
    }

    @Bean
    Step clearNewsStep(StepFactory steps, ObjectStore store) {
        return steps.tasklet("clear", (contribution, context) -> {
            staging(store, contribution.getStepExecution().getJobExecution()).clear();
            return RepeatStatus.FINISHED;
        });
    }

    @Bean
    @JobScope
    NewsServices newsServices(
            NewsHttpProperties http,
            NewsServiceProperties properties,
            Environment environment,
            Clock clock,
            @Value("#{jobExecution}") JobExecution execution) {
        String variable = NewsServices.KEY_VARIABLE;
        return new NewsServices(
                http.settings(),
                properties,
                Map.of(variable, environment.getProperty(variable, "")),
                new NewsServices.Days(Requests.date(execution.getJobParameters()), clock.instant()));
    }

    @Bean
    @JobScope
    NewsSources newsSources(
            ObjectStore store,
            DataSource dataSource,
            IngestNewsProperties properties,
            NewsHttpProperties http,
            NewsServices services,
            ObjectProvider<NewsSourceKind> others,
            @Value("#{jobExecution}") JobExecution execution) {
        WebNews web = new WebNews(
                http.settings(),
                new StoredFeeds(new FeedValidatorPostgresTable(dataSource)),
                () -> properties.symbols().isEmpty()
                        ? new InstrumentPostgresTable(dataSource).symbols()
                        : properties.symbols());
        LocalDate date = Requests.date(execution.getJobParameters());
        return new NewsSources(
                date, store, web, services, others.orderedStream().toList());
    }

    @Bean
    @JobScope
    SourceHealth sourceHealth(IngestNewsProperties properties) {
        return new SourceHealth(properties.failuresBeforeGivingUp());
    }

    @Bean
    @JobScope
    InstrumentNames instrumentNames(IngestNewsProperties properties, DataSource dataSource) {
        return new InstrumentNames(properties.aliases(), new InstrumentPostgresTable(dataSource));
    }

    @Bean
    @JobScope
    NewsPartitioner newsPartitioner(
            NewsSources sources,
            ObjectStore store,
            Progress progress,
            IngestNewsProperties properties,
            @Value("#{jobExecution}") JobExecution execution) {
        List<String> specs = IngestNewsRequest.sources(execution.getJobParameters(), properties);
        return new NewsPartitioner(sources, specs, staging(store, execution), progress);
    }

    @Bean
    @StepScope
    NewsSliceReader newsSliceReader(
            NewsSources sources,
            SourceHealth health,
            InstrumentNames names,
            IngestNewsProperties properties,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        NewsRules rules = new NewsRules(properties.backfill(), names.linker(), properties.maxBody());
        return new NewsSliceReader(
                new NewsSliceReader.Means(sources, health, rules, clock), PlannedNews.of(step.getExecutionContext()));
    }

    @Bean
    @StepScope
    StoryWriter storyWriter(
            DataSource dataSource,
            JobRepository repository,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        long present = step.getJobExecutionId();
        List<Long> executions = repository
                .getJobExecutions(step.getJobExecution().getJobInstance())
                .stream()
                .map(JobExecution::getId)
                .toList();
        StoryWriter.Targets targets = new StoryWriter.Targets(
                new NewsItemPostgresTable(dataSource),
                new PendingNewsLinkPostgresTable(dataSource),
                new RejectedRecordPostgresItemWriter(dataSource, JOB, present),
                accounts,
                progress);
        return new StoryWriter(targets, new StoryWriter.Run(present, executions));
    }

    @Bean
    @StepScope
    BacklogReader backlogReader(DataSource dataSource, @Value("#{stepExecution}") StepExecution step) {
        return new BacklogReader(
                new PendingNewsLinkPostgresTable(dataSource),
                step.getExecutionContext().getInt(BucketPartitioner.BUCKET),
                LINKS_PER_CHECKPOINT);
    }

    @Bean
    @StepScope
    ClusterWriter clusterWriter(
            DataSource dataSource, Progress progress, @Value("#{stepExecution}") StepExecution step) {
        ClusterWriter.Targets targets = new ClusterWriter.Targets(
                new PendingNewsLinkPostgresTable(dataSource),
                new NewsLinkPostgresTable(dataSource),
                new UnpublishedNewsPostgresTable(dataSource),
                progress);
        return new ClusterWriter(targets, step.getJobExecutionId());
    }

    @Bean
    @StepScope
    NewsDayReader newsDayReader(DataSource dataSource) {
        return new NewsDayReader(new UnpublishedNewsPostgresTable(dataSource));
    }

    @Bean
    @StepScope
    NewsPublication newsPublication(
            DataSource dataSource,
            LakePublisher publisher,
            WorkFiles work,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        NewsDays news = new NewsDays(new NewsItemPostgresTable(dataSource), new NewsLinkPostgresTable(dataSource));
        NewsPublication.Targets targets = new NewsPublication.Targets(
                news, new UnpublishedNewsPostgresTable(dataSource), publisher, work, progress);
        return new NewsPublication(targets, step.getJobExecutionId());
    }

    private static PlanStaging staging(ObjectStore store, JobExecution execution) {
        return new PlanStaging(store, JOB, execution.getJobInstance().getId());
    }
}
