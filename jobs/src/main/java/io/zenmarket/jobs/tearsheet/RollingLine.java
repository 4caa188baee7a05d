package io.zenmarket.jobs.tearsheet;

/// A statistic over the last bars, per bar.
///
/// @param name as shown, e.g. `126 bars`
/// @param values one per bar of the curves, `NaN` until the window is full
public record RollingLine(String name, double[] values) {}
