package io.zenmarket.domain.specification;

/// A number by which the sets of a backtest are told apart.
///
/// @param name of the strategy's parameter or of the exit, as results and constraints call it
/// @param values it takes; one: the same in every set
public record Axis(String name, Values values) {}
