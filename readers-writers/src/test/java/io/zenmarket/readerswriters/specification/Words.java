package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.KnownStrategy;
import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Parameter;
import java.util.List;
import java.util.TreeSet;

/// A small vocabulary that changes with no catalogue.
final class Words {

    static final Vocabulary FEW = new Vocabulary(
            List.of(
                    new KnownStrategy(
                            "sma-cross",
                            List.of(
                                    Parameter.bars("fast", "bars of the fast average", 20, 1),
                                    Parameter.bars("slow", "bars of the slow average", 50, 2)),
                            List.of(Constraint.parse("fast < slow")),
                            false),
                    new KnownStrategy("buy-and-hold", List.of(), List.of(), false),
                    new KnownStrategy(
                            "momentum-ranking",
                            List.of(Parameter.bars("lookback", "bars of the return", 252, 1)),
                            List.of(),
                            true)),
            new TreeSet<>(List.of("sp500-sample", "indices")),
            new TreeSet<>(List.of("sharpe", "sortino", "max_drawdown", "information_ratio")),
            new TreeSet<>(List.of("information_ratio")));

    /// What the examples use.
    static final Vocabulary EXAMPLES = new Vocabulary(
            List.of(
                    averages("sma-cross"),
                    averages("ema-cross"),
                    averages("macd-cross"),
                    new KnownStrategy("rsi-reversion", List.of(), List.of(), false),
                    new KnownStrategy("donchian-breakout", List.of(), List.of(), false),
                    new KnownStrategy(
                            "bollinger-reversion",
                            List.of(
                                    Parameter.bars("period", "bars of the bands", 20, 2),
                                    Parameter.number("width", "deviations", 2, 0.01, 100)),
                            List.of(),
                            false),
                    new KnownStrategy("momentum-ranking", List.of(), List.of(), true)),
            FEW.lists(),
            FEW.statistics(),
            FEW.relativeStatistics());

    private Words() {}

    private static KnownStrategy averages(String name) {
        return new KnownStrategy(
                name,
                List.of(
                        Parameter.bars("fast", "bars of the fast average", 20, 1),
                        Parameter.bars("slow", "bars of the slow average", 50, 2)),
                List.of(Constraint.parse("fast < slow")),
                false);
    }
}
