package io.zenmarket.jobs.tearsheet;

/// A statistic that every set has.
///
/// @param name standard term in snake_case
/// @param unit what it is measured in
public record Metric(String name, Unit unit) {}
