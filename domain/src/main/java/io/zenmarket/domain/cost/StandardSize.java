package io.zenmarket.domain.cost;

/// A workload with a name, beside what the always-on design of the legacy program was priced at.
///
/// @param name small, medium or large
/// @param workload what it is
/// @param alwaysOn dollars a month of the always-on design
public record StandardSize(String name, Workload workload, double alwaysOn) {}
