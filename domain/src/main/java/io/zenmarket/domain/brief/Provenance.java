package io.zenmarket.domain.brief;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What made the brief, from which bytes.
///
/// @param jobExecution the job execution that wrote it
/// @param engineVersion version of this program
/// @param model the signal model's name
/// @param modelVersion the signal model's version
/// @param inputs the lake's objects that were read
/// @param generatedAt when it was made; empty where the same input must give the same bytes on any day
public record Provenance(
        long jobExecution,
        String engineVersion,
        String model,
        String modelVersion,
        List<Input> inputs,
        Optional<Instant> generatedAt) {

    /// One object of the lake.
    ///
    /// @param key where it is published
    /// @param sha256 its content, in hexadecimal
    /// @param rows how many rows it holds
    public record Input(String key, String sha256, long rows) {}

    public Provenance {
        inputs = List.copyOf(inputs);
    }
}
