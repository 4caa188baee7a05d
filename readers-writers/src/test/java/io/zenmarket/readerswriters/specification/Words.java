package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Names that specifications may use.
final class Words {

    /// The whole catalogue, and a few lists and statistics.
    static final Vocabulary ALL = of(StrategyCatalogue.all());

    /// So few that a message can name them all, and that a new strategy changes none.
    static final Vocabulary FEW = of(Stream.of("sma-cross", "buy-and-hold", "momentum-ranking")
            .map(StrategyCatalogue::entry)
            .toList());

    private Words() {}

    private static Vocabulary of(List<Entry> strategies) {
        return new Vocabulary(
                strategies,
                new TreeSet<>(List.of("sp500-sample", "indices")),
                new TreeSet<>(List.of("sharpe", "sortino", "max_drawdown", "information_ratio")),
                new TreeSet<>(List.of("information_ratio")));
    }
}
