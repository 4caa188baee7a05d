package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.strategy.Strategy;
import io.zenmarket.domain.strategy.StrategyEntry;
import java.util.Arrays;

/// What the values of a set stand for. A strategy is made of the first ones, in its own order; the rules of
/// any. Sets
/// that follow each other and agree in the first ones share their decisions. Immutable and thread-safe.
public interface SetMeaning {

    /// How many of the first values the strategy is made of.
    int parameters();

    /// The strategy of a set.
    ///
    /// @param parameters the first values of the set
    Strategy strategy(double... parameters);

    /// The rules of a set.
    ///
    /// @param set all its values
    Rules rules(double... set);

    /// A strategy of the catalogue, and the same rules for every set.
    static SetMeaning of(StrategyEntry strategy, Rules rules) {
        return of(strategy, set -> rules);
    }

    /// A strategy of the catalogue.
    ///
    /// @param rules of a set
    static SetMeaning of(StrategyEntry strategy, RulesOfSet rules) {
        return new SetMeaning() {
            @Override
            public int parameters() {
                return strategy.parameters().size();
            }

            @Override
            public Strategy strategy(double... parameters) {
                return strategy.create(Arrays.copyOf(parameters, parameters()));
            }

            @Override
            public Rules rules(double... set) {
                return rules.of(set);
            }
        };
    }

    /// Makes rules of a set.
    @FunctionalInterface
    interface RulesOfSet {

        /// The rules of a set.
        ///
        /// @param set all its values
        Rules of(double... set);
    }
}
