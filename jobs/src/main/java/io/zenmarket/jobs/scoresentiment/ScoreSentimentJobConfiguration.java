package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.UncertaintyRules;
import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.jobs.sentiment.Scorers;
import io.zenmarket.readerswriters.postgres.SentimentScorePostgresTable;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `score-sentiment`: score (a partition per first digit of the content hashes) → ask and opinions (the
/// second tier) → aggregate (a partition per bucket of symbols) → publish (an object per year).
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreSentimentProperties.class)
class ScoreSentimentJobConfiguration {

    static final String JOB = "score-sentiment";

    @Bean
    Job scoreSentimentJob(
            JobRepository repository,
            AccountsCheck accounts,
            @Qualifier("scoreStoriesStep") Step score,
            @Qualifier("askOpinionsStep") Step ask,
            @Qualifier("storeOpinionsStep") Step opinions,
            @Qualifier("aggregateSentimentStep") Step aggregate,
            @Qualifier("publishSentimentStep") Step publish) {
        return new JobBuilder(JOB, repository)
                .listener(accounts)
                .start(score)
                .next(ask)
                .next(opinions)
                .next(aggregate)
                .next(publish)
                .build();
    }

    @Bean
    Step scoreStoriesStep(
            StepFactory steps,
            @Qualifier("hashPartitioner") HashPartitioner partitioner,
            StoryBlockReader storyBlockReader,
            StoryScoring storyScoring,
            ScoreWriter scoreWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<StoryBlock, ScoredBlock> chunk =
                new StepFactory.Chunk<>(1, storyBlockReader, storyScoring, scoreWriter, accounts);
        return steps.partitioned("score", partitioner, steps.chunk("score-stories", chunk));
    }

    @Bean
    Scorers scorers() {
        return new Scorers();
    }

    @Bean
    ScorerLookup scorerLookup(Scorers scorers) {
        return new NamedScorers(scorers);
    }

    @Bean
    @JobScope
    LazyScorer localScorer(
            ScorerLookup scorers,
            ScoreSentimentProperties properties,
            @Value("#{jobExecution}") JobExecution execution) {
        return scorers.named(ScoreSentimentRequest.scorer(execution.getJobParameters(), properties));
    }

    @Bean
    @JobScope
    ScoreTables scoreTables(JdbcClient jdbc, LazyScorer localScorer) {
        return new ScoreTables(jdbc, localScorer.id());
    }

    @Bean
    @JobScope
    HashPartitioner hashPartitioner(ScoreTables scoreTables, Progress progress) {
        return new HashPartitioner(scoreTables::slices, progress);
    }

    @Bean
    @StepScope
    StoryBlockReader storyBlockReader(
            ScoreTables scoreTables,
            ScoreSentimentProperties properties,
            @Value("#{stepExecution}") StepExecution step) {
        String slice = step.getExecutionContext().getString(HashPartitioner.SLICE);
        return new StoryBlockReader(scoreTables, slice, properties.storiesPerCheckpoint());
    }

    @Bean
    @StepScope
    StoryScoring storyScoring(LazyScorer localScorer, @Value("#{stepExecution}") StepExecution step) {
        return new StoryScoring(localScorer, UncertaintyRules.standard(), step.getJobExecutionId());
    }

    @Bean
    @StepScope
    ScoreWriter scoreWriter(DataSource dataSource, StepAccounts accounts, Progress progress) {
        return new ScoreWriter(new SentimentScorePostgresTable(dataSource), accounts, progress);
    }
}
