package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.readerswriters.postgres.SentimentScorePostgresTable;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The steps `ask` and `opinions` of `score-sentiment`.
@Configuration(proxyBeanMethods = false)
class SecondOpinionConfiguration {

    @Bean
    Step askOpinionsStep(StepFactory steps, AskTasklet askTasklet) {
        return steps.tasklet("ask", askTasklet);
    }

    @Bean
    Step storeOpinionsStep(
            StepFactory steps, OpinionReader opinionReader, OpinionWriter opinionWriter, StepAccounts accounts) {
        StepFactory.Chunk<List<Opinion>, List<Opinion>> chunk =
                new StepFactory.Chunk<>(1, opinionReader, opinions -> opinions, opinionWriter, accounts);
        return steps.chunk("opinions", chunk);
    }

    @Bean
    @StepScope
    AskTasklet askTasklet(
            Optional<SecondOpinion> second,
            JdbcClient jdbc,
            LazyScorer localScorer,
            ScoreSentimentProperties properties,
            @Value("#{stepExecution}") StepExecution step) {
        return new AskTasklet(
                second,
                new OpinionTables(jdbc, localScorer.id()),
                Requests.date(step.getJobParameters()),
                properties.questions());
    }

    @Bean
    @StepScope
    OpinionReader opinionReader(Optional<SecondOpinion> second) {
        return new OpinionReader(second);
    }

    @Bean
    @StepScope
    OpinionWriter opinionWriter(
            Optional<SecondOpinion> second,
            DataSource dataSource,
            StepAccounts accounts,
            @Value("#{stepExecution}") StepExecution step) {
        return new OpinionWriter(
                second, new SentimentScorePostgresTable(dataSource), accounts, step.getJobExecutionId());
    }
}
