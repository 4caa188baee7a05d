package io.zenmarket.jobs.tearsheet;

/// A single run, ready to be shown.
///
/// @param heading what it is about
/// @param evidence how sure it is
/// @param detail what it came to
/// @param provenance what made it
public record RunView(Heading heading, RunEvidence evidence, RunDetail detail, Provenance provenance) {}
