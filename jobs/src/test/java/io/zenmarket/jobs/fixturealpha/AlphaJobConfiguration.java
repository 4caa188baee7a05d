package io.zenmarket.jobs.fixturealpha;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;

/// What makes this package a job's; not annotated, so that nobody runs it.
public final class AlphaJobConfiguration {

    /// The job's name.
    public static final String[] NAMES = {"alpha"};

    @Bean
    Job alphaJob(JobRepository repository, Step step) {
        return new JobBuilder(NAMES[0], repository).start(step).build();
    }
}
