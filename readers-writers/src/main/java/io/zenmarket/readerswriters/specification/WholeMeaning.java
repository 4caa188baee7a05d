package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Axis;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.NumberText;
import io.zenmarket.domain.specification.Search;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.domain.specification.Universe;
import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.SentimentUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the parts of a specification mean for each other.
///
/// @param vocabulary names that may be used
record WholeMeaning(Vocabulary vocabulary) {

    Optional<BacktestSpecification> complete(BacktestSpecification whole, Scope scope) {
        checkConstraints(whole, scope.key("strategy").key("constraints"));
        checkRanking(whole, scope);
        checkWeights(whole, scope.key("strategy").key("weights"));
        BacktestSpecification complete = withSentiment(whole, scope.key("sentiment"));
        if (scope.problems().isEmpty()) {
            complete = withSearch(complete, scope.key("search"));
        }
        return scope.problems().isEmpty() ? Optional.of(complete) : Optional.empty();
    }

    private static void checkConstraints(BacktestSpecification whole, Scope scope) {
        List<String> names = whole.axes().stream().map(Axis::name).toList();
        for (Constraint constraint : whole.strategy().constraints()) {
            Stream.of(constraint.left(), constraint.right())
                    .filter(name -> !Operand.isNumber(name) && !names.contains(name))
                    .forEach(name -> scope.unknown("one of " + String.join(", ", names), name, names));
        }
    }

    private void checkRanking(BacktestSpecification whole, Scope scope) {
        String by = whole.evaluation().ranking().by();
        if (vocabulary.relativeStatistics().contains(by)
                && whole.data().benchmark().isEmpty()) {
            scope.key("ranking").key("by").fail("a benchmark to compare with for " + by, "none");
        }
    }

    private static void checkWeights(BacktestSpecification whole, Scope scope) {
        if (whole.data().universe() instanceof Universe.Symbols(List<String> symbols)) {
            whole.strategy().weights().map(weights -> new TreeSet<>(weights.keySet())).stream()
                    .flatMap(Set::stream)
                    .filter(symbol -> !symbols.contains(symbol))
                    .forEach(symbol -> scope.key(symbol).unknown("a symbol of the universe", symbol, symbols));
        }
    }

    private BacktestSpecification withSentiment(BacktestSpecification whole, Scope scope) {
        SentimentUse use = whole.strategy()
                .name()
                .flatMap(vocabulary::strategy)
                .map(Entry::sentiment)
                .orElse(SentimentUse.NONE);
        if (whole.data().sentiment().isPresent() && use == SentimentUse.NONE) {
            String strategy = whole.strategy().name().orElse("a strategy that is not of the catalogue");
            scope.fail("none for " + strategy + ", which reads none", "some");
        }
        return whole.data().sentiment().isEmpty() && use == SentimentUse.REQUIRED
                ? whole.with(whole.data().with(SentimentSpecification.DEFAULT))
                : whole;
    }

    private BacktestSpecification withSearch(BacktestSpecification whole, Scope scope) {
        if (whole.search() instanceof Search.Sets sets) {
            return new SetsMeaning(whole, vocabulary).complete(sets, scope.key("sets"));
        }
        boolean several = whole.axes().stream().anyMatch(axis -> axis.values().several());
        if (whole.search() instanceof Search.Random && !several) {
            scope.key("random").fail("a parameter with several values to draw from", "none");
        }
        if (whole.sets() > BacktestSpecification.MOST_SETS) {
            Scope place =
                    scope.problems().isWritten("search") ? scope : new Scope("strategy.parameters", scope.problems());
            place.fail(
                    "at most " + BacktestSpecification.MOST_SETS + " sets",
                    NumberText.of(whole.sets()) + ", " + product(whole) + "; search at random, or take fewer values");
        } else if (!Satisfiable.by(whole.axes(), whole.strategy().constraints())) {
            new Scope("strategy.constraints", scope.problems())
                    .fail("a set that meets " + words(whole), "none among the values");
        }
        return whole;
    }

    private static String words(BacktestSpecification whole) {
        return whole.strategy().constraints().stream().map(Constraint::toString).collect(Collectors.joining(" and "));
    }

    private static String product(BacktestSpecification whole) {
        return whole.axes().stream()
                .filter(axis -> axis.values().several())
                .map(axis -> axis.name() + " " + axis.values().numbers().size())
                .collect(Collectors.joining(" × "));
    }
}
