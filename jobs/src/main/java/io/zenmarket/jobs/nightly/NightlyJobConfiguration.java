package io.zenmarket.jobs.nightly;

import io.zenmarket.jobs.frame.JobStarter;
import io.zenmarket.jobs.frame.NightlyRuns;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepFactory;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `nightly`: ingest-bars → ingest-news → score-sentiment → generate-signals → run-backtest (each of the
/// configured specifications) → paper-trade → publish-report, each a job of its own with its own accounts. A
/// restart skips the children that are complete and goes on within the one that is not.
@Configuration(proxyBeanMethods = false)
class NightlyJobConfiguration {

    static final String JOB = "nightly";

    private static final String NONE = "";

    @Bean
    Job nightlyJob(JobRepository repository, StepFactory steps, JobStarter starter, NightlyRuns backtests) {
        return new JobBuilder(JOB, repository)
                .start(child(steps, starter, "ingest-bars", Requests.SOURCES))
                .next(child(steps, starter, "ingest-news", Requests.NEWS_SOURCES))
                .next(child(steps, starter, "score-sentiment", NONE))
                .next(child(steps, starter, "generate-signals", NONE))
                .next(steps.child(new StepFactory.ChildJob(backtests.job(), backtests::requests), starter))
                .next(child(steps, starter, "paper-trade", NONE))
                .next(child(steps, starter, "publish-report", NONE))
                .build();
    }

    /// @param sources the parameter of the night that holds the job's sources
    private static Step child(StepFactory steps, JobStarter starter, String job, String sources) {
        return steps.child(StepFactory.ChildJob.once(job, night -> request(job, night, sources)), starter);
    }

    private static JobParameters request(String job, JobParameters night, String sources) {
        JobParametersBuilder request = new JobParametersBuilder();
        request.addLocalDate(Requests.DATE, Requests.date(night));
        Optional.ofNullable(night.getString(sources)).ifPresent(text -> request.addString(Requests.SOURCES, text));
        Optional.ofNullable(night.getLocalDate(Requests.STORED_FROM))
                .filter(from -> job.equals("generate-signals"))
                .ifPresent(from -> request.addLocalDate(Requests.STORED_FROM, from));
        if (job.equals("paper-trade")) {
            request.addString(Requests.NIGHT, "true");
        }
        return request.toJobParameters();
    }
}
