package io.zenmarket.jobs.nightly;

import io.zenmarket.jobs.frame.JobStarter;
import io.zenmarket.jobs.frame.StepFactory;
import java.util.Arrays;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `nightly`: ingest-bars → generate-signals → publish-report, each a job of its own with its own accounts. A
/// restart skips the children that are complete and goes on within the one that is not.
@Configuration(proxyBeanMethods = false)
class NightlyJobConfiguration {

    static final String JOB = "nightly";

    @Bean
    Job nightlyJob(JobRepository repository, StepFactory steps, JobStarter starter) {
        return new JobBuilder(JOB, repository)
                .start(child(steps, starter, "ingest-bars", "date", "sources"))
                .next(child(steps, starter, "generate-signals", "date"))
                .next(child(steps, starter, "publish-report", "date"))
                .build();
    }

    private static Step child(StepFactory steps, JobStarter starter, String job, String... parameters) {
        return steps.child(new StepFactory.ChildJob(job, parent -> only(parent, parameters)), starter);
    }

    private static JobParameters only(JobParameters parent, String... names) {
        JobParametersBuilder child = new JobParametersBuilder();
        parent.parameters().stream()
                .filter(parameter -> Arrays.asList(names).contains(parameter.name()))
                .forEach(child::addJobParameter);
        return child.toJobParameters();
    }
}
