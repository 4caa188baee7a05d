package io.zenmarket.domain.specification;

import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Parameter;
import io.zenmarket.domain.strategy.StrategyEntry;
import java.util.List;

/// What a specification may say about a strategy of the catalogue.
///
/// @param name kebab-case
/// @param parameters in the catalogue's order
/// @param constraints that every set must meet
/// @param ranks whether it holds symbols against each other, and so can be told how often
public record KnownStrategy(String name, List<Parameter> parameters, List<Constraint> constraints, boolean ranks) {

    public KnownStrategy {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
    }

    /// Of one that decides symbol by symbol.
    public static KnownStrategy of(StrategyEntry entry) {
        return new KnownStrategy(entry.name(), entry.parameters(), entry.constraints(), false);
    }
}
