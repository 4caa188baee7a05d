package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.BucketPartitioner;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.staging.BarStaging;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `ingest-bars`: read (a partition per slice, into sorted runs) → merge (a partition per bucket, into the
/// lake) → clear.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestBarsProperties.class, YahooProperties.class})
class IngestBarsJobConfiguration {

    static final String JOB = "ingest-bars";

    @Bean
    Job ingestBarsJob(
            JobRepository repository,
            AccountsCheck accounts,
            @Qualifier("readBarsStep") Step read,
            @Qualifier("mergeBarsStep") Step merge,
            @Qualifier("clearBarsStep") Step clear) {
        return new JobBuilder(JOB, repository)
                .listener(accounts)
                .start(read)
                .next(merge)
                .next(clear)
                .build();
    }

    @Bean
    Step readBarsStep(
            StepFactory steps,
            @Qualifier("slicePartitioner") Partitioner partitioner,
            SliceReader sliceReader,
            StagingWriter stagingWriter,
            StepAccounts accounts,
            IngestBarsProperties properties) {
        StepFactory.Chunk<BarBlock, BarBlock> chunk = new StepFactory.Chunk<>(
                properties.blocksPerCheckpoint(), sliceReader, block -> block, stagingWriter, accounts);
        return steps.partitioned("read", partitioner, steps.chunk("read-slice", chunk));
    }

    @Bean
    Step mergeBarsStep(
            StepFactory steps,
            Progress progress,
            MergedYearReader mergedYearReader,
            MergedYearWriter mergedYearWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<MergedYears, MergedYears> chunk =
                new StepFactory.Chunk<>(1, mergedYearReader, years -> years, mergedYearWriter, accounts);
        return steps.partitioned("merge", new BucketPartitioner(progress), steps.chunk("merge-bucket", chunk));
    }

    @Bean
    Step clearBarsStep(StepFactory steps, ObjectStore store) {
        return steps.tasklet("clear", (contribution, context) -> {
            if (!Rounds.hasGaps()) {
                staging(store, contribution.getStepExecution().getJobExecution())
                        .clear();
            }
            return RepeatStatus.FINISHED;
        });
    }

    @Bean
    @JobScope
    BarSources barSources(
            IngestBarsProperties properties, YahooProperties yahoo, @Value("#{jobExecution}") JobExecution execution) {
        return new BarSources(
                Interval.parse(properties.interval()), Requests.date(execution.getJobParameters()), yahoo.settings());
    }

    @Bean
    @JobScope
    SlicePartitioner slicePartitioner(
            BarSources sources,
            ObjectStore store,
            Progress progress,
            IngestBarsProperties properties,
            @Value("#{jobExecution}") JobExecution execution) {
        List<String> specs = IngestBarsRequest.sources(execution.getJobParameters(), properties);
        return new SlicePartitioner(sources, specs, staging(store, execution), progress);
    }

    @Bean
    @StepScope
    SliceReader sliceReader(BarSources sources, @Value("#{stepExecution}") StepExecution step) {
        PlannedSlice slice = PlannedSlice.of(step.getExecutionContext());
        BarRules rules = BarRules.upTo(Requests.date(step.getJobParameters()));
        return new SliceReader(sources.get(slice.spec()), slice.slice(), rules);
    }

    @Bean
    @StepScope
    StagingWriter stagingWriter(
            ObjectStore store,
            IngestTables tables,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        StagingWriter.Targets targets =
                new StagingWriter.Targets(staging(store, step.getJobExecution()), tables, accounts, progress);
        return new StagingWriter(targets, PlannedSlice.of(step.getExecutionContext()));
    }

    @Bean
    @StepScope
    IngestTables ingestTables(
            DataSource dataSource, IngestBarsProperties properties, @Value("#{stepExecution}") StepExecution step) {
        IngestTables.Run run = new IngestTables.Run(
                step.getJobExecutionId(),
                Requests.date(step.getJobParameters()),
                Interval.parse(properties.interval()));
        return new IngestTables(dataSource, run);
    }

    @Bean
    @StepScope
    MergedYearReader mergedYearReader(
            ObjectStore store,
            BarLake lake,
            DataSource dataSource,
            WorkFiles work,
            IngestBarsProperties properties,
            MarketOf markets,
            @Value("#{stepExecution}") StepExecution step) {
        JumpRule jumps = new JumpRule(properties.jumpLimit(), new CorporateActionPostgresTable(dataSource).splits());
        String file = "run=" + step.getJobExecution().getJobInstance().getId() + "-"
                + step.getStepName().replace(':', '-') + "-year=";
        MergedYearReader.Inputs inputs = new MergedYearReader.Inputs(
                staging(store, step.getJobExecution()), lake, jumps, markets, year -> work.fresh(file + year));
        return new MergedYearReader(
                inputs,
                Interval.parse(properties.interval()),
                step.getExecutionContext().getInt(BucketPartitioner.BUCKET));
    }

    @Bean
    @StepScope
    MergedYearWriter mergedYearWriter(
            LakePublisher publisher,
            IngestTables tables,
            WorkFiles work,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        return new MergedYearWriter(
                new MergedYearWriter.Targets(publisher, tables, work, accounts, progress), step.getJobExecutionId());
    }

    private static BarStaging staging(ObjectStore store, JobExecution execution) {
        return new BarStaging(store, execution.getJobInstance().getId());
    }
}
