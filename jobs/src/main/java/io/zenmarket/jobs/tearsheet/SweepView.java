package io.zenmarket.jobs.tearsheet;

/// A sweep, ready to be shown.
///
/// @param heading what it is about
/// @param evidence what speaks for and against luck
/// @param space all that was tried
/// @param detail the best set
/// @param provenance what made it
public record SweepView(
        Heading heading, SweepEvidence evidence, SearchSpace space, RunDetail detail, Provenance provenance) {}
