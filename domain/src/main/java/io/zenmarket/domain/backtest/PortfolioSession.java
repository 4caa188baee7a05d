package io.zenmarket.domain.backtest;

import java.util.List;

/// An account of the portfolio engine that is driven from outside, a bar at a time, and can be kept and gone on
/// with later: the same fills, exits and books as in a backtest. Not thread-safe.
public final class PortfolioSession {

    private final Market market;
    private final Simulation simulation;
    private int bar;

    PortfolioSession(Market market, Simulation simulation, int bar) {
        this.market = market;
        this.simulation = simulation;
        this.bar = bar;
    }

    /// The bar that was done last, -1 for none.
    public int bar() {
        return bar;
    }

    /// Whether there is a bar to go on to, and something left to trade with.
    public boolean hasNext() {
        return bar + 1 < market.bars() && !simulation.ruined();
    }

    /// Pays a dividend that became known late, at the open of the next bar.
    ///
    /// @param symbol index in the market
    /// @param units held when it was due, below 0 when short
    /// @param perUnit money
    public void payLate(int symbol, double units, double perUnit) {
        simulation.books().payLate(symbol, bar + 1, units, perUnit);
    }

    /// Does the next bar.
    public void step() {
        if (!hasNext()) {
            throw new IllegalStateException("portfolio: expected a bar after " + bar + ", was none");
        }
        bar++;
        simulation.step(bar);
    }

    /// Whether equity was gone at some close: all was closed.
    public boolean ruined() {
        return simulation.ruined();
    }

    /// What it takes to go on from here.
    public BookState state() {
        return simulation.state();
    }

    /// Ids of the orders that wait, in the order of [#state].
    public int[] waiting() {
        return simulation.waiting();
    }

    /// Units that the orders that wait would buy at the last prices, each for itself; in the order of [#state].
    public double[] estimates() {
        return simulation.estimates();
    }

    /// Orders since it was opened; those it was opened with come first.
    public List<Order> orders() {
        return simulation.books().orders;
    }

    /// Fills since it was opened.
    public List<OrderFill> fills() {
        return simulation.books().fills;
    }

    /// Round trips that ended since it was opened.
    public List<Trade> trades() {
        return simulation.books().trades;
    }

    /// What corporate actions did since it was opened.
    public List<Adjustment> adjustments() {
        return simulation.books().adjustments;
    }
}
