package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A backtest as it was asked for, complete: what a file left out is filled in.
///
/// A set is a value per axis; the strategy's parameters come first, in the order in which it is made of them.
///
/// @param name label for people; empty: none
/// @param data bars
/// @param strategy with its parameters
/// @param search which sets are run
/// @param trading how decisions are traded
/// @param evaluation how results are judged
/// @param seed of everything that is drawn: random search, bootstrap
public record BacktestSpecification(
        Optional<String> name,
        MarketData data,
        StrategySpecification strategy,
        Search search,
        Trading trading,
        Evaluation evaluation,
        long seed) {

    /// Most sets of one backtest.
    public static final int MOST_SETS = 10_000_000;

    /// Every number a set consists of, those with one value among them.
    public List<Axis> axes() {
        return Stream.of(strategy.axes(), trading.exits().axes())
                .flatMap(List::stream)
                .toList();
    }

    /// The values of a set that its strategy is made of.
    public double[] parameters(double... set) {
        return Arrays.copyOf(set, strategy.parameters().size());
    }

    /// The rules of a set.
    ///
    /// @param set a value per axis
    public Rules rules(double... set) {
        int first = strategy.parameters().size();
        return trading.rules(Arrays.stream(set, first, set.length).iterator());
    }

    /// The sets that are written down, each a value per axis; none unless the search is [Search.Sets].
    public List<double[]> listedSets() {
        List<String> names = axes().stream().map(Axis::name).toList();
        return search instanceof Search.Sets(List<Map<String, Double>> sets)
                ? sets.stream().map(set -> inOrder(names, set)).toList()
                : List.of();
    }

    private static double[] inOrder(List<String> names, Map<String, Double> set) {
        return names.stream()
                .mapToDouble(name -> Objects.requireNonNull(set.get(name), name))
                .toArray();
    }

    public BacktestSpecification with(StrategySpecification otherStrategy, Search otherSearch) {
        return new BacktestSpecification(name, data, otherStrategy, otherSearch, trading, evaluation, seed);
    }

    public BacktestSpecification with(MarketData otherData) {
        return new BacktestSpecification(name, otherData, strategy, search, trading, evaluation, seed);
    }

    /// How many sets there are before constraints, at most.
    public double sets() {
        return switch (search) {
            case Search.Grid() ->
                axes().stream()
                        .mapToDouble(axis -> axis.values().numbers().size())
                        .reduce(1, (left, right) -> left * right);
            case Search.Random(int sets) -> sets;
            case Search.Sets(List<?> sets) -> sets.size();
        };
    }

    /// Whether there is more than one set.
    public boolean sweep() {
        return sets() > 1;
    }

    /// The question as one line of JSON, complete and in a stable order: equal questions have equal texts,
    /// however their files were written. It is a specification file by itself. The name is left out: it asks
    /// nothing.
    public String canonical() {
        return CanonicalText.of(
                new BacktestSpecification(Optional.empty(), data, strategy, search, trading, evaluation, seed));
    }
}
