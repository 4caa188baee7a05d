package io.zenmarket.domain.backtest;

import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.TargetWeights;
import java.util.Arrays;
import java.util.List;

/// Backtests of one or many symbols that share an account. Runs are independent and deterministic; one
/// engine may be used by many threads.
///
/// @param market what is traded
/// @param rules capital, sizing, exits, costs
/// @param conventions where programs differ
public record PortfolioEngine(Market market, Rules rules, Conventions conventions) {

    public static PortfolioEngine of(Market market, Rules rules) {
        return new PortfolioEngine(market, rules, Conventions.DEFAULT);
    }

    public PortfolioEngine with(Conventions other) {
        return new PortfolioEngine(market, rules, other);
    }

    /// Runs strategies.
    ///
    /// @param decisions one per symbol, in the order of the market; bars are the symbol's rows
    public PortfolioResult run(List<DecisionEvents> decisions) {
        return run(decisions, List.of());
    }

    /// Runs strategies whose entries compete for money.
    ///
    /// @param strengths per symbol a value for each of its rows; of entries at one moment the strongest
    ///     comes first
    public PortfolioResult run(List<DecisionEvents> decisions, List<double[]> strengths) {
        return run(new DecisionTrader(market, rules.direction(), decisions, strengths));
    }

    /// Holds the weights that were decided; a position's exits of the rules stand besides.
    public PortfolioResult run(TargetWeights weights) {
        return run(new WeightsTrader(market, rules.direction(), weights));
    }

    /// Runs a trader that gives its own orders.
    public PortfolioResult run(Trader trader) {
        return run(trader, EntryGate.OPEN);
    }

    /// Runs a trader whose entries pass a gate.
    public PortfolioResult run(Trader trader, EntryGate gate) {
        checkVolume();
        return simulation(trader, gate).run();
    }

    /// An account that goes through the market a bar at a time, as [#run(Trader)] does at once.
    ///
    /// @param kept where it goes on from
    /// @param bar the last bar that is done, -1 for none
    public PortfolioSession session(Trader trader, EntryGate gate, BookState kept, int bar) {
        if (rules.sizing() instanceof Sizing.Kelly) {
            throw new IllegalArgumentException(
                    "sizing: kelly, expected a size that needs no trades of the past to go on, was " + rules.sizing());
        }
        Simulation simulation = simulation(trader, gate);
        simulation.resume(kept, bar);
        return new PortfolioSession(market, simulation, bar);
    }

    private Simulation simulation(Trader trader, EntryGate gate) {
        if (market.bars() == 0) {
            throw new IllegalArgumentException("market: bars, expected one or more, was none");
        }
        return new Simulation(market, rules, conventions, trader, gate);
    }

    private void checkVolume() {
        for (int i = 0; Double.isFinite(rules.execution().volumeShare()) && i < market.size(); i++) {
            double[] volume = market.instrument(i).series().bars().volume();
            if (Arrays.stream(volume).noneMatch(units -> units > 0)) {
                throw new IllegalArgumentException("execution: volume-share, expected bars with a volume, was "
                        + market.symbol(i) + " without any; leave the limit out");
            }
        }
    }
}
