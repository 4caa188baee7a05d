package io.zenmarket.jobs.generatesignals;

import io.zenmarket.jobs.frame.Requests;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The parameters of `generate-signals`: the business date and, to fill in history, the first session wanted.
public final class GenerateSignalsRequest {

    /// The parameter that holds the first session.
    public static final String FROM = "from";

    private GenerateSignalsRequest() {}

    /// Adds the first session to a request; without one, only the business date is evaluated.
    public static JobParameters of(JobParameters request, Optional<LocalDate> from) {
        JobParametersBuilder builder = new JobParametersBuilder(request);
        from.ifPresent(date -> builder.addLocalDate(FROM, date));
        return builder.toJobParameters();
    }

    /// The sessions of a request whose signals are published: all but those that are to be stored only.
    static SignalProcessor.Span published(JobParameters request, long jobExecutionId) {
        LocalDate date = Requests.date(request);
        LocalDate from = Optional.ofNullable(request.getLocalDate(FROM)).orElse(date);
        return new SignalProcessor.Span(from, date, jobExecutionId);
    }

    /// The span of a request.
    static SignalProcessor.Span span(JobParameters request, long jobExecutionId) {
        LocalDate date = Requests.date(request);
        LocalDate from = Optional.ofNullable(request.getLocalDate(FROM)).orElse(date);
        if (from.isAfter(date)) {
            throw new IllegalArgumentException("from: expected a date up to " + date + ", was " + from);
        }
        LocalDate stored =
                Optional.ofNullable(request.getLocalDate(Requests.STORED_FROM)).orElse(from);
        return new SignalProcessor.Span(stored.isBefore(from) ? stored : from, date, jobExecutionId);
    }
}
