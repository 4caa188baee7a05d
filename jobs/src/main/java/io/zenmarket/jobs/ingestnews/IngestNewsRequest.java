package io.zenmarket.jobs.ingestnews;

import io.zenmarket.jobs.frame.Requests;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;

/// What a run of `ingest-news` reads: the sources of its request, or else those configured, or else none.
final class IngestNewsRequest {

    private IngestNewsRequest() {}

    /// The sources, in the form of [io.zenmarket.jobs.frame.SourceSpec].
    static List<String> sources(JobParameters request, IngestNewsProperties properties) {
        return Optional.ofNullable(request.getString(Requests.SOURCES))
                .map(text -> text.lines().toList())
                .orElse(properties.sources());
    }
}
