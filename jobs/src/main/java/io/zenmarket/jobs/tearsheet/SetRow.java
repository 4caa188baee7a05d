package io.zenmarket.jobs.tearsheet;

/// One parameter set.
///
/// @param id its number in the sweep
/// @param parameters one value per axis
/// @param metrics one value per metric, `NaN` if undefined
public record SetRow(long id, double[] parameters, double[] metrics) {}
