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
/// @param sentiment whether it reads the column [SentimentTilt#COLUMN]
public record StrategyEntry(
        String name,
        String description,
        List<Parameter> parameters,
        List<Constraint> constraints,
        Function<double[], Strategy> factory,
        SentimentUse sentiment)
        implements Entry {

    public StrategyEntry {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
    }

    /// One that reads bars alone.
    public StrategyEntry(
            String name,
            String description,
            List<Parameter> parameters,
            List<Constraint> constraints,
            Function<double[], Strategy> factory) {
        this(name, description, parameters, constraints, factory, SentimentUse.NONE);
    }

    /// The strategy of a parameter set.
    ///
    /// @param values one per parameter, in their order
    /// @throws IllegalArgumentException when a value is out of range or a constraint is not met
    public Strategy create(double... values) {
        check(values);
        return factory.apply(values);
    }
}
