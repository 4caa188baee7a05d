package io.zenmarket.jobs.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Makes the identifying parameters that every job has.
public final class Requests {

    /// The parameter that holds the business date.
    public static final String DATE = "date";

    /// The parameter that holds what to read, a source a line; absent: what is configured.
    public static final String SOURCES = "sources";

    /// The parameter of a night that holds what its `ingest-news` reads, a source a line.
    public static final String NEWS_SOURCES = "news-sources";

    /// The parameter of `generate-signals`, and of a night, that holds the first session whose signals are
    /// stored but not published.
    public static final String STORED_FROM = "stored-from";

    /// The parameter of `paper-trade` that asks for a replay.
    public static final String REPLAY = "replay";

    /// The parameter of `paper-trade` that says that it is one job of a night.
    public static final String NIGHT = "night";

    private final Clock clock;

    Requests(Clock clock) {
        this.clock = clock;
    }

    /// A request about a business date, or about the last closed session.
    public JobParameters on(Optional<LocalDate> date) {
        return new JobParametersBuilder()
                .addLocalDate(DATE, date.orElseGet(() -> BusinessDates.lastClosedSession(clock)))
                .toJobParameters();
    }

    /// Adds the sources a person named; none leaves the choice to the configuration.
    public static JobParameters withSources(JobParameters request, List<String> sources) {
        return with(request, SOURCES, sources);
    }

    /// Adds the sources of news a person named for a night; none leaves the choice to the configuration.
    public static JobParameters withNewsSources(JobParameters request, List<String> sources) {
        return with(request, NEWS_SOURCES, sources);
    }

    /// Adds the first session whose signals are stored but not published.
    public static JobParameters withStoredFrom(JobParameters request, Optional<LocalDate> from) {
        return from.map(date -> new JobParametersBuilder(request)
                        .addLocalDate(STORED_FROM, date)
                        .toJobParameters())
                .orElse(request);
    }

    /// Asks for accounts to be rebuilt and compared.
    public static JobParameters withReplay(JobParameters request) {
        return new JobParametersBuilder(request).addString(REPLAY, "true").toJobParameters();
    }

    private static JobParameters with(JobParameters request, String parameter, List<String> sources) {
        return sources.isEmpty()
                ? request
                : new JobParametersBuilder(request)
                        .addString(parameter, String.join("\n", sources))
                        .toJobParameters();
    }

    /// The business date of a request.
    ///
    /// @throws IllegalArgumentException when it has none
    public static LocalDate date(JobParameters request) {
        return Optional.ofNullable(request.getLocalDate(DATE))
                .orElseThrow(() -> new IllegalArgumentException("job parameters: expected a date, was " + request));
    }
}
