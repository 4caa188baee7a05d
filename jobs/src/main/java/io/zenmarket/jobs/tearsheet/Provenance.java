package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// What made the result, from which bytes.
///
/// @param runId hash of specification, inputs and engine version
/// @param specificationHash SHA-256 of the specification
/// @param inputs what was read
/// @param seed of all that is random
/// @param engineVersion version of this program
/// @param rerun the command that computes it again
public record Provenance(
        String runId, String specificationHash, List<Input> inputs, long seed, String engineVersion, String rerun) {

    /// A file or an object of the lake.
    ///
    /// @param key its name
    /// @param sha256 its content, in hexadecimal
    public record Input(String key, String sha256) {}

    public Provenance {
        inputs = List.copyOf(inputs);
    }
}
