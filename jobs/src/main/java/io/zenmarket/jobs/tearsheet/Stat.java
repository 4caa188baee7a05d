package io.zenmarket.jobs.tearsheet;

/// A named statistic.
///
/// @param name standard term in snake_case, e.g. `max_drawdown`
/// @param value of the strategy; `NaN` if undefined
/// @param benchmark the same of the benchmark; `NaN` without one
/// @param unit what both are measured in
/// @param description one sentence
public record Stat(String name, double value, double benchmark, Unit unit, String description) {}
