package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.StrategySpecification;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.FixedWeights;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.Rebalance;
import io.zenmarket.domain.strategy.RotationEntry;
import io.zenmarket.domain.strategy.Strategy;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import io.zenmarket.domain.strategy.StrategyEntry;
import io.zenmarket.domain.strategy.Ta4jStrategy;
import io.zenmarket.domain.strategy.TargetWeights;
import io.zenmarket.domain.sweep.SetMeaning;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a specification's strategy decides.
sealed interface Decider {

    /// Symbol by symbol.
    ///
    /// @param entry makes the strategy of a set
    record PerSymbol(StrategyEntry entry) implements Decider {

        @Override
        public PortfolioResult run(PortfolioEngine engine, double... parameters) {
            Strategy strategy = entry.create(parameters);
            return engine.run(indicators(engine.market()).stream()
                    .map(symbol -> decided(strategy, symbol))
                    .toList());
        }

        @Override
        public List<String> decisions(List<Indicators> symbols, double... parameters) {
            Strategy strategy = entry.create(parameters);
            return symbols.stream()
                    .flatMap(symbol -> texts(symbol, decided(strategy, symbol)))
                    .toList();
        }

        private static DecisionEvents decided(Strategy strategy, Indicators symbol) {
            DecisionEvents events = new DecisionEvents();
            strategy.decide(symbol, events);
            return events;
        }

        private static Stream<String> texts(Indicators symbol, DecisionEvents events) {
            long[] time = symbol.bars().time();
            return IntStream.range(0, events.size())
                    .mapToObj(i -> time[events.bar(i)] + " " + symbol.series().symbol() + " " + events.decision(i));
        }
    }

    /// By holding symbols against each other.
    record Ranking(RotationEntry entry, Rebalance rebalance) implements Decider {

        @Override
        public PortfolioResult run(PortfolioEngine engine, double... parameters) {
            return engine.run(entry.create(rebalance, parameters).weights(indicators(engine.market())));
        }

        @Override
        public List<String> decisions(List<Indicators> symbols, double... parameters) {
            return texts(entry.create(rebalance, parameters).weights(symbols));
        }
    }

    /// By weights that are restored now and then.
    record Weights(FixedWeights weights) implements Decider {

        @Override
        public PortfolioResult run(PortfolioEngine engine, double... parameters) {
            return engine.run(weights.weights(indicators(engine.market())));
        }

        @Override
        public List<String> decisions(List<Indicators> symbols, double... parameters) {
            return texts(weights.weights(symbols));
        }
    }

    static Decider of(BacktestSpecification specification) {
        StrategySpecification strategy = specification.strategy();
        if (strategy.weights().isPresent()) {
            return new Weights(new FixedWeights(strategy.weights().get(), rebalance(strategy)));
        }
        return strategy.ta4j().map(Decider::ta4j).orElseGet(() -> named(strategy));
    }

    private static Decider named(StrategySpecification strategy) {
        Entry entry = StrategyCatalogue.entry(strategy.name().orElseThrow());
        return switch (entry) {
            case StrategyEntry single -> new PerSymbol(single);
            case RotationEntry rotation -> new Ranking(rotation, rebalance(strategy));
        };
    }

    private static Rebalance rebalance(StrategySpecification strategy) {
        return strategy.rebalance().orElse(Rebalance.Calendar.MONTHLY);
    }

    private static Decider ta4j(String name) {
        Strategy strategy = Ta4jStrategy.named(name);
        return new PerSymbol(new StrategyEntry(name, "A ta4j strategy.", List.of(), List.of(), values -> strategy));
    }

    /// Runs a set.
    ///
    /// @param engine with the set's rules
    /// @param parameters of the strategy
    PortfolioResult run(PortfolioEngine engine, double... parameters);

    /// The decisions of a set as texts, each beginning with its time in epoch seconds and a blank.
    List<String> decisions(List<Indicators> symbols, double... parameters);

    /// Whether each symbol is decided on alone.
    default boolean perSymbol() {
        return this instanceof PerSymbol;
    }

    /// What the sets mean to the sweep engine, of a strategy that decides symbol by symbol.
    default SetMeaning meaning(BacktestSpecification specification) {
        if (!(this instanceof PerSymbol(StrategyEntry entry))) {
            throw new IllegalStateException("sweep: expected a strategy that decides symbol by symbol, was " + this);
        }
        return SetMeaning.of(entry, specification::rules);
    }

    private static List<Indicators> indicators(Market market) {
        return IntStream.range(0, market.size()).mapToObj(market::indicators).toList();
    }

    private static List<String> texts(TargetWeights weights) {
        return IntStream.range(0, weights.size())
                .mapToObj(
                        i -> weights.times()[i] + " " + weights.symbols() + " " + Arrays.toString(weights.weights()[i]))
                .toList();
    }
}
