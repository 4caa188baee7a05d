package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.Search;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import io.zenmarket.domain.sweep.Axis;
import io.zenmarket.domain.sweep.ParameterSpace;
import java.util.List;

/// A question with its names looked up: what is run, over which symbols, in which parts.
///
/// @param id of the run
/// @param specification what was asked
/// @param inputs what is read
/// @param space the parameter sets
record Run(String id, BacktestSpecification specification, PinnedInputs inputs, ParameterSpace space) {

    /// Stands for the symbols that share an account.
    static final String PORTFOLIO = "*";

    static Run of(String id, BacktestSpecification specification, PinnedInputs inputs) {
        return new Run(id, specification, inputs, space(specification));
    }

    private static ParameterSpace space(BacktestSpecification specification) {
        List<Axis> axes = specification.axes().stream()
                .map(axis -> new Axis(
                        axis.name(),
                        axis.values().numbers().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                .toList();
        return switch (specification.search()) {
            case Search.Grid() ->
                ParameterSpace.grid(axes, specification.strategy().constraints());
            case Search.Random(int sets) ->
                ParameterSpace.random(axes, specification.strategy().constraints(), sets, specification.seed());
            case Search.Sets _ ->
                ParameterSpace.list(axes, specification.strategy().constraints(), specification.listedSets());
        };
    }

    /// Whether the strategy holds symbols against each other.
    boolean ranks() {
        return specification
                .strategy()
                .name()
                .filter(name -> StrategyCatalogue.rotations().stream()
                        .anyMatch(entry -> entry.name().equals(name)))
                .isPresent();
    }

    /// Whether all symbols share one account: in a single run, and where they are ranked. A sweep tests each symbol
    /// alone.
    boolean shared() {
        return inputs.symbols().size() > 1 && (ranks() || space.count() == 1);
    }

    /// Whether sets are compared.
    boolean sweep() {
        return space.count() * accounts().size() > 1;
    }

    /// Names of the accounts: a symbol each, or one for all.
    List<String> accounts() {
        return shared() ? List.of(PORTFOLIO) : inputs.symbols();
    }

    /// The symbols of an account.
    List<String> symbols(int account) {
        return shared() ? inputs.symbols() : List.of(inputs.symbols().get(account));
    }
}
