package io.zenmarket.domain.performance;

/// One figure of a report.
///
/// @param name standard term in snake_case, e.g. `max_drawdown`
/// @param value `NaN` if undefined
/// @param unit what the value is measured in
/// @param description one sentence
public record Statistic(String name, double value, Unit unit, String description) {}
