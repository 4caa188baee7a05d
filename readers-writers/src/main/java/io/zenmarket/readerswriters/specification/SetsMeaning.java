package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Axis;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.NumberText;
import io.zenmarket.domain.specification.Search;
import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the axes of a specification make of the sets that are written down.
final class SetsMeaning {

    private final BacktestSpecification specification;
    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters;

    SetsMeaning(BacktestSpecification specification, Vocabulary vocabulary) {
        this.specification = specification;
        specification.axes().forEach(axis -> axes.put(axis.name(), axis));
        this.parameters = specification.strategy().name().flatMap(vocabulary::strategy).stream()
                .map(Entry::parameters)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    /// The specification with a value for every axis in every set.
    BacktestSpecification complete(Search.Sets search, Scope scope) {
        List<Map<String, Double>> complete = new ArrayList<>();
        Map<Map<String, Double>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < search.sets().size(); i++) {
            Scope item = new Scope(scope.path() + "[" + (i + 1) + "]", scope.problems());
            complete.add(complete(search.sets().get(i), item));
            Integer earlier = numbers.putIfAbsent(complete.getLast(), i + 1);
            if (earlier != null) {
                item.fail("each set once", "that of [" + earlier + "] again");
            }
        }
        return specification.with(specification.strategy(), new Search.Sets(complete));
    }

    private Map<String, Double> complete(Map<String, Double> set, Scope scope) {
        Map<String, Double> complete = new TreeMap<>(set);
        int before = scope.problems().count();
        complete.forEach((name, value) -> check(name, value, scope.key(name)));
        for (Axis axis : axes.values()) {
            if (axis.values().several() && !set.containsKey(axis.name())) {
                scope.fail(axis.name() + ", which has several values, to be in every set", "missing");
            }
            complete.putIfAbsent(axis.name(), axis.values().first());
        }
        if (scope.problems().count() == before) {
            specification.strategy().constraints().forEach(constraint -> meet(constraint, complete, scope));
        }
        return complete;
    }

    private void check(String name, double value, Scope scope) {
        if (!axes.containsKey(name)) {
            scope.unknown("one of " + String.join(", ", axes.keySet()), name, axes.keySet());
        } else if (!bounds(name).allow(value)) {
            scope.fail(bounds(name).words(), NumberText.of(value));
        }
    }

    private Bounds bounds(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter != null) {
            return Bounds.of(parameter);
        }
        boolean exit = !specification.strategy().parameters().containsKey(name);
        boolean counts = name.equals("exit-bars") || name.endsWith("-period");
        return exit ? (counts ? ExitGrammar.PERIOD : ExitGrammar.DISTANCE) : Bounds.FINITE;
    }

    private static void meet(Constraint constraint, Map<String, Double> set, Scope scope) {
        if (!constraint.holds(name -> Objects.requireNonNull(set.get(name), name))) {
            String was = Stream.of(constraint.left(), constraint.right())
                    .filter(set::containsKey)
                    .map(name -> name + " " + NumberText.of(set.getOrDefault(name, Double.NaN)))
                    .collect(Collectors.joining(", "));
            scope.fail(constraint.toString(), was);
        }
    }
}
