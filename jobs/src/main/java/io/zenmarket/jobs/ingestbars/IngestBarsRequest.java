package io.zenmarket.jobs.ingestbars;

import io.zenmarket.jobs.frame.Requests;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;

/// What a run of `ingest-bars` reads: the sources of its request, or else those configured.
final class IngestBarsRequest {

    private IngestBarsRequest() {}

    /// The sources, in the form of [io.zenmarket.jobs.frame.SourceSpec].
    ///
    /// @throws IllegalArgumentException when neither names one
    static List<String> sources(JobParameters request, IngestBarsProperties properties) {
        List<String> sources = Optional.ofNullable(request.getString(Requests.SOURCES))
                .map(text -> text.lines().toList())
                .orElse(properties.sources());
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources: expected at least one, was none; name one with --source,"
                    + " or set zenmarket.ingest-bars.sources");
        }
        return sources;
    }
}
