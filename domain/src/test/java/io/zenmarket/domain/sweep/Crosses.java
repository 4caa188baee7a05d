package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.strategy.SmaCross;
import io.zenmarket.domain.strategy.Strategy;

/// Crosses of two averages; the slow one is the first value of a set, as in vectorbt's files.
///
/// @param rules of every set
record Crosses(SetMeaning.RulesOfSet rules) implements SetMeaning {

    static Crosses of(Rules rules) {
        return new Crosses(set -> rules);
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public Strategy strategy(double... parameters) {
        return new SmaCross((int) parameters[1], (int) parameters[0]);
    }

    @Override
    public Rules rules(double... set) {
        return rules.of(set);
    }
}
