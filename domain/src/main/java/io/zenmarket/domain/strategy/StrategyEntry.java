package io.zenmarket.domain.strategy;

import java.util.List;
import java.util.function.Function;

/// A strategy of the catalogue.
///
/// @param name as written in specifications, kebab-case, e.g. `sma-cross`
/// @param description one sentence: when it buys and when it sells
/// @param parameters in the order in which `create` takes them
/// @param constraints that every set must meet
/// @param factory makes the strategy from a value per parameter
public record StrategyEntry(
        String name,
        String description,
        List<Parameter> parameters,
        List<Constraint> constraints,
        Function<double[], Strategy> factory) {

    public StrategyEntry {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
    }

    /// The strategy of a parameter set.
    ///
    /// @param values one per parameter, in their order
    /// @throws IllegalArgumentException when a value is out of range
    public Strategy create(double... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(
                    name + ": expected " + parameters.size() + " parameters, was " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            parameters.get(i).checked(values[i]);
        }
        return factory.apply(values);
    }
}
