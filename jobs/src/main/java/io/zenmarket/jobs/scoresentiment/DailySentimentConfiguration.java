package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.sentiment.DailyAggregation;
import io.zenmarket.jobs.frame.BucketPartitioner;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.postgres.DailySentimentPostgresTable;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The steps `aggregate` and `publish` of `score-sentiment`.
@Configuration(proxyBeanMethods = false)
class DailySentimentConfiguration {

    private static final int SYMBOLS_PER_CHECKPOINT = 10;

    @Bean
    Step aggregateSentimentStep(
            StepFactory steps,
            JdbcClient jdbc,
            Progress progress,
            SymbolReader symbolReader,
            DailyProcessor dailyProcessor,
            DailyWriter dailyWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<String, SymbolDays> chunk =
                new StepFactory.Chunk<>(SYMBOLS_PER_CHECKPOINT, symbolReader, dailyProcessor, dailyWriter, accounts);
        SymbolPartitioner partitioner = new SymbolPartitioner(new DailyTables(jdbc)::symbols, progress);
        return steps.partitioned("aggregate", partitioner, steps.chunk("aggregate-bucket", chunk));
    }

    @Bean
    Step publishSentimentStep(
            StepFactory steps,
            YearReader yearReader,
            SentimentPublication sentimentPublication,
            StepAccounts accounts) {
        StepFactory.Chunk<Integer, Integer> chunk =
                new StepFactory.Chunk<>(1, yearReader, year -> year, sentimentPublication, accounts);
        return steps.chunk("publish", chunk);
    }

    @Bean
    @StepScope
    SymbolReader symbolReader(JdbcClient jdbc, @Value("#{stepExecution}") StepExecution step) {
        int bucket = step.getExecutionContext().getInt(BucketPartitioner.BUCKET);
        return new SymbolReader(new DailyTables(jdbc)::symbols, bucket);
    }

    @Bean
    @StepScope
    DailyProcessor dailyProcessor(
            JdbcClient jdbc,
            DataSource dataSource,
            LazyScorer localScorer,
            MarketOf markets,
            ScoreSentimentProperties properties,
            @Value("#{stepExecution}") StepExecution step) {
        DailyTables tables = new DailyTables(jdbc);
        DailySentimentPostgresTable stored = new DailySentimentPostgresTable(dataSource);
        String scorer = localScorer.id();
        LocalDate to = Requests.date(step.getJobParameters());
        DailyProcessor.Inputs inputs = new DailyProcessor.Inputs(
                symbol -> tables.links(symbol, scorer, to),
                symbol -> stored.latest(symbol, scorer),
                symbol -> new DailyAggregation(markets.calendarOrNewYork(symbol), properties.cutOffMargin()));
        return new DailyProcessor(inputs, scorer, to, step.getJobExecutionId());
    }

    @Bean
    @StepScope
    DailyWriter dailyWriter(DataSource dataSource, StepAccounts accounts, Progress progress) {
        return new DailyWriter(new DailySentimentPostgresTable(dataSource), accounts, progress);
    }

    @Bean
    @StepScope
    YearReader yearReader(JdbcClient jdbc) {
        return new YearReader(new DailyTables(jdbc)::unpublished);
    }

    @Bean
    @StepScope
    SentimentPublication sentimentPublication(
            DataSource dataSource,
            LakePublisher publisher,
            WorkFiles work,
            @Value("#{stepExecution}") StepExecution step) {
        return new SentimentPublication(
                new DailySentimentPostgresTable(dataSource), publisher, work, step.getJobExecutionId());
    }
}
