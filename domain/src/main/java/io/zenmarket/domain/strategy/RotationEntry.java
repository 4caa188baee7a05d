package io.zenmarket.domain.strategy;

import java.util.List;

/// A strategy of the catalogue that ranks a universe.
///
/// @param name as written in specifications, kebab-case, e.g. `momentum-ranking`
/// @param description one sentence: what it holds
/// @param parameters in the order in which `create` takes them
/// @param constraints that every set must meet
/// @param factory makes the strategy from a rebalancing and a value per parameter
public record RotationEntry(
        String name, String description, List<Parameter> parameters, List<Constraint> constraints, Factory factory)
        implements Entry {

    /// Makes a rotation.
    @FunctionalInterface
    public interface Factory {
        Rotation create(Rebalance rebalance, double... values);
    }

    public RotationEntry {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
    }

    /// The strategy of a parameter set.
    ///
    /// @param rebalance when weights are decided
    /// @param values one per parameter, in their order
    /// @throws IllegalArgumentException when a value is out of range or a constraint is not met
    public Rotation create(Rebalance rebalance, double... values) {
        check(values);
        return factory.create(rebalance, values);
    }
}
