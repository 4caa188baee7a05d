package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.BackfillRule;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `ingest-news`.
///
/// @param sources what to read when the command line names none, in the form of
///     [io.zenmarket.jobs.frame.SourceSpec]; none: nothing is read
/// @param symbols instruments whose feeds are read, when a feed's address has `{symbol}`; none: all with bars
/// @param aliases file with names of instruments besides ours, as in
///     [io.zenmarket.readerswriters.csv.EntityAliasCsv]
/// @param backfillAfter age from which on a story is taken to have been available before it was read
/// @param latencyAllowance how long after its publication such a story is taken to have been available
/// @param maxBody characters kept of a story's body
/// @param blocksPerCheckpoint blocks per checkpoint, of some hundred stories each
/// @param failuresBeforeGivingUp slices in a row after whose failure a source is left alone for the rest of the
///     run
@Validated
@ConfigurationProperties(prefix = "zenmarket.ingest-news", ignoreUnknownFields = false)
public record IngestNewsProperties(
        @DefaultValue List<String> sources,
        @DefaultValue List<String> symbols,
        Optional<Path> aliases,
        @DefaultValue("7d") Duration backfillAfter,
        @DefaultValue("15m") Duration latencyAllowance,
        @Min(0) @DefaultValue("20000") int maxBody,
        @Min(1) @DefaultValue("8") int blocksPerCheckpoint,
        @Min(1) @DefaultValue("3") int failuresBeforeGivingUp) {

    public IngestNewsProperties {
        sources = List.copyOf(sources);
        symbols = List.copyOf(symbols);
        new BackfillRule(backfillAfter, latencyAllowance);
    }

    BackfillRule backfill() {
        return new BackfillRule(backfillAfter, latencyAllowance);
    }
}
