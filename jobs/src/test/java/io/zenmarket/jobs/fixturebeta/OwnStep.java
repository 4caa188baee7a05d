package io.zenmarket.jobs.fixturebeta;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/// A job whose step is built outside the factory; not annotated, so that nobody runs it.
final class OwnStep {

    @Bean
    Job betaJob(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder("beta", repository)
                .start(new StepBuilder("own", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
