package io.zenmarket.jobs.serve.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of `zenmarket serve`.
///
/// @param queue most submissions that wait
/// @param queuePerUser most submissions of one user that wait
/// @param executors submissions that run at once; each uses all processors by its partitions, so that more than one is
///     for small ones not to wait for large ones
/// @param sets most parameter sets of a submission, over all symbols
/// @param bodyLimit longest body of a request
/// @param requestsPerSecond of one key in the long run
/// @param burst of requests that one key may have saved up
/// @param streams most streams of progress at once
/// @param streamsPerUser most streams of progress of one user at once
/// @param ta4j beginnings of the classes that a submitted specification may name as ta4j strategies
@Validated
@ConfigurationProperties(prefix = "zenmarket.serve", ignoreUnknownFields = false)
public record ServeProperties(
        @Min(1) @DefaultValue("100") int queue,
        @Min(1) @DefaultValue("20") int queuePerUser,
        @Min(1) @Max(4) @DefaultValue("1") int executors,
        @Min(1) @DefaultValue("20000000") long sets,
        @DefaultValue("256KB") DataSize bodyLimit,
        @Min(1) @DefaultValue("50") int requestsPerSecond,
        @Min(1) @DefaultValue("200") int burst,
        @Min(1) @DefaultValue("64") int streams,
        @Min(1) @DefaultValue("8") int streamsPerUser,
        @DefaultValue("io.zenmarket.jobs.examples.") List<String> ta4j) {

    public ServeProperties {
        ta4j = List.copyOf(ta4j);
    }
}
