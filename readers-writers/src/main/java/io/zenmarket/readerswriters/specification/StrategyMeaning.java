package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.NumberText;
import io.zenmarket.domain.specification.StrategySpecification;
import io.zenmarket.domain.specification.Values;
import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.Parameter;
import io.zenmarket.domain.strategy.Rebalance;
import io.zenmarket.domain.strategy.RotationEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a strategy's name makes of its parameters: which there are, in what order, and what holds when one is left out.
///
/// @param vocabulary with the catalogue
record StrategyMeaning(Vocabulary vocabulary) {

    Optional<StrategySpecification> complete(StrategySpecification strategy, Scope scope) {
        return strategy.name().isPresent() ? named(strategy.name().get(), strategy, scope) : unnamed(strategy, scope);
    }

    private Optional<StrategySpecification> named(String name, StrategySpecification strategy, Scope scope) {
        List<String> names = vocabulary.strategies().stream().map(Entry::name).toList();
        Optional<Entry> known = vocabulary.strategy(name);
        return known.isPresent()
                ? known(known.get(), strategy, scope)
                : scope.key("name").unknown("one of " + String.join(", ", names), name, names);
    }

    private static Optional<StrategySpecification> known(Entry known, StrategySpecification strategy, Scope scope) {
        int before = scope.problems().count();
        refuseRebalance(strategy, !(known instanceof RotationEntry), scope);
        checkNames(known, strategy, scope.key("parameters"));
        Map<String, Values> parameters = new LinkedHashMap<>();
        for (Parameter parameter : known.parameters()) {
            Values values = strategy.parameters().getOrDefault(parameter.name(), Values.of(parameter.initial()));
            checkValues(parameter, values, scope.key("parameters").key(parameter.name()));
            parameters.put(parameter.name(), values);
        }
        List<Constraint> constraints = Stream.of(known.constraints(), strategy.constraints())
                .flatMap(List::stream)
                .toList();
        return scope.problems().count() == before
                ? Optional.of(rebalanced(known, strategy).with(parameters, constraints))
                : Optional.empty();
    }

    private static void checkNames(Entry known, StrategySpecification strategy, Scope scope) {
        List<String> names = known.parameters().stream().map(Parameter::name).toList();
        for (String name : strategy.parameters().keySet()) {
            if (!names.contains(name)) {
                String expected =
                        names.isEmpty() ? "no parameter of " + known.name() : "one of " + String.join(", ", names);
                scope.key(name).unknown(expected, name, names);
            }
        }
    }

    private static void checkValues(Parameter parameter, Values values, Scope scope) {
        Bounds bounds = Bounds.of(parameter);
        values.numbers().stream()
                .filter(value -> !bounds.allow(value))
                .findFirst()
                .ifPresent(value -> scope.fail(bounds.words(), NumberText.of(value)));
    }

    private static void refuseRebalance(StrategySpecification strategy, boolean refused, Scope scope) {
        if (refused && strategy.rebalance().isPresent()) {
            scope.key("rebalance").fail("a strategy that ranks symbols, or weights", "one that decides by symbol");
        }
    }

    private static StrategySpecification rebalanced(Entry known, StrategySpecification strategy) {
        return known instanceof RotationEntry && strategy.rebalance().isEmpty()
                ? strategy.rebalanced(Rebalance.Calendar.MONTHLY)
                : strategy;
    }

    /// A class takes no parameters, and weights are their own.
    private static Optional<StrategySpecification> unnamed(StrategySpecification strategy, Scope scope) {
        int before = scope.problems().count();
        refuseRebalance(strategy, strategy.ta4j().isPresent(), scope);
        if (!strategy.parameters().isEmpty()) {
            scope.key("parameters").fail("none without a name of the catalogue", "some");
        }
        if (strategy.weights().filter(Map::isEmpty).isPresent()) {
            scope.key("weights").fail("a weight by symbol", "none");
        }
        return scope.problems().count() == before ? Optional.of(strategy) : Optional.empty();
    }
}
