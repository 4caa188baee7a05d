package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.readerswriters.postgres.SentimentScorePostgresTable;
import io.zenmarket.readerswriters.secondopinion.SecondOpinionSettings;
import io.zenmarket.readerswriters.secondopinion.SecondOpinions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The steps `ask` and `opinions` of `score-sentiment`.
@Configuration(proxyBeanMethods = false)
class SecondOpinionConfiguration {

    @Bean
    @JobScope
    SecondTier secondTier(
            ScoreSentimentProperties properties,
            Environment environment,
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        SecondOpinionSettings settings = properties.secondOpinion().settings();
        String variable = settings.provider().keyVariable();
        Map<String, String> key = Map.of(variable, environment.getProperty(variable, ""));
        return new SecondTier(SecondOpinions.open(settings, key, dataSource, transactionManager, clock));
    }

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
            SecondTier secondTier,
            JdbcClient jdbc,
            LazyScorer localScorer,
            ScoreSentimentProperties properties,
            @Value("#{stepExecution}") StepExecution step) {
        return new AskTasklet(
                secondTier.model(),
                new OpinionTables(jdbc, localScorer.id()),
                Requests.date(step.getJobParameters()),
                properties.secondOpinion().questions());
    }

    @Bean
    @StepScope
    OpinionReader opinionReader(SecondTier secondTier) {
        return new OpinionReader(secondTier.model());
    }

    @Bean
    @StepScope
    OpinionWriter opinionWriter(
            SecondTier secondTier,
            DataSource dataSource,
            StepAccounts accounts,
            @Value("#{stepExecution}") StepExecution step) {
        return new OpinionWriter(
                secondTier.model(), new SentimentScorePostgresTable(dataSource), accounts, step.getJobExecutionId());
    }
}
