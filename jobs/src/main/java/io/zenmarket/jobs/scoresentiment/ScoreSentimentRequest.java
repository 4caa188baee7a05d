package io.zenmarket.jobs.scoresentiment;

import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The parameters of `score-sentiment`: the business date and, when it is not the configured one, the
/// scorer.
final class ScoreSentimentRequest {

    /// The parameter that holds the scorer's name.
    static final String SCORER = "scorer";

    private ScoreSentimentRequest() {}

    /// Adds the scorer a person named; none leaves the choice to the configuration.
    static JobParameters of(JobParameters request, Optional<String> scorer) {
        JobParametersBuilder builder = new JobParametersBuilder(request);
        scorer.ifPresent(name -> builder.addString(SCORER, name));
        return builder.toJobParameters();
    }

    /// The name of the scorer of a request.
    static String scorer(JobParameters request, ScoreSentimentProperties properties) {
        return Optional.ofNullable(request.getString(SCORER)).orElse(properties.scorer());
    }
}
