package io.zenmarket.domain.specification;

import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Rebalance;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The strategy of a backtest: one of the catalogue, a ta4j strategy, or fixed weights.
///
/// @param name in the catalogue; empty: another of the three is given
/// @param ta4j class or bean that makes a ta4j strategy; empty: another of the three is given
/// @param weights share of equity by symbol, above 0 long, below 0 short; empty: another of the three is given
/// @param parameters every parameter of the strategy, in the catalogue's order; one that is not of it has none
/// @param constraints that a set must meet, the catalogue's among them; kept in the order of their texts, none twice
/// @param rebalance how often symbols are chosen again, or weights restored, by what holds
///     symbols against each other; empty: by nothing
public record StrategySpecification(
        Optional<String> name,
        Optional<String> ta4j,
        Optional<Map<String, Double>> weights,
        Map<String, Values> parameters,
        List<Constraint> constraints,
        Optional<Rebalance> rebalance) {

    public StrategySpecification {
        long given = Stream.of(name, ta4j, weights).filter(Optional::isPresent).count();
        if (given != 1) {
            throw new IllegalArgumentException(
                    "strategy, expected one of name, ta4j and weights, was " + (given == 0 ? "none" : "several"));
        }
        weights = weights.map(Map::copyOf);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        constraints = constraints.stream()
                .distinct()
                .sorted(Comparator.comparing(Constraint::toString))
                .toList();
    }

    /// With every parameter, and the constraints of the catalogue as well.
    public StrategySpecification with(Map<String, Values> otherParameters, List<Constraint> otherConstraints) {
        return new StrategySpecification(name, ta4j, weights, otherParameters, otherConstraints, rebalance);
    }

    public StrategySpecification rebalanced(Rebalance other) {
        return new StrategySpecification(name, ta4j, weights, parameters, constraints, Optional.of(other));
    }

    /// The parameters as axes, in their order.
    public List<Axis> axes() {
        return parameters.entrySet().stream()
                .map(parameter -> new Axis(parameter.getKey(), parameter.getValue()))
                .toList();
    }
}
