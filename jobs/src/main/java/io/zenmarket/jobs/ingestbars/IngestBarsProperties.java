package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.Interval;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `ingest-bars`.
///
/// @param sources what to read when the command line names none, in the form of
///     [io.zenmarket.jobs.frame.SourceSpec]
/// @param interval length of the bars, as in [Interval#parse]
/// @param jumpLimit close-to-close change above which a bar is flagged, as a fraction
/// @param blocksPerCheckpoint blocks per checkpoint, of 8,000 to 16,000 rows each
@Validated
@ConfigurationProperties(prefix = "zenmarket.ingest-bars", ignoreUnknownFields = false)
public record IngestBarsProperties(
        @DefaultValue List<String> sources,
        @DefaultValue("1d") String interval,
        @DecimalMin("0.01") @DefaultValue("0.5") double jumpLimit,
        @Min(1) @DefaultValue("8") int blocksPerCheckpoint) {

    public IngestBarsProperties {
        sources = List.copyOf(sources);
        Interval.parse(interval);
    }
}
