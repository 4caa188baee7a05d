package io.zenmarket.domain.backtest;

import io.zenmarket.domain.indicator.Atr;

/// Sets the exits of a position when it is opened.
final class ExitRules {

    private static final double[] NONE = {};

    private final Market market;
    private final Exits exits;
    private final boolean none;

    ExitRules(Market market, Exits exits) {
        this.market = market;
        this.exits = exits;
        this.none = exits.stop() instanceof Distance.None
                && exits.target() instanceof Distance.None
                && exits.trailing() instanceof Distance.None;
    }

    /// Whether there are any that act inside a bar.
    boolean any() {
        return !none;
    }

    /// Whether all that they are measured by exists at a row.
    boolean measurable(int symbol, int row) {
        return none
                || (measurable(exits.stop(), symbol, row)
                        && measurable(exits.target(), symbol, row)
                        && measurable(exits.trailing(), symbol, row));
    }

    /// Distance of the stop from an entry, per unit.
    double risk(int symbol, int row, int now, double price) {
        return distance(exits.stop(), price, range(exits.stop(), symbol, row, now), 0);
    }

    /// @param base price that they are measured from
    /// @param row of the decision
    /// @param now row of the entry
    void set(Position position, double base, int row, int now) {
        if (none) {
            return;
        }
        Guard guard = position.guard;
        int symbol = position.symbol;
        double risk = risk(symbol, row, now, base);
        guard.stopAt(base - guard.side() * risk);
        guard.targetAt(
                base + guard.side() * distance(exits.target(), base, range(exits.target(), symbol, row, now), risk));
        if (!(exits.trailing() instanceof Distance.None)) {
            trail(guard, symbol, base, risk);
            guard.raise(range(exits.trailing(), symbol, row, now));
        }
    }

    /// Sets how a trailing stop follows, for a position that was kept.
    ///
    /// @param gap distance of the stop from the best price that is fixed
    void follow(Position position, double gap) {
        Guard guard = position.guard;
        switch (exits.trailing()) {
            case Distance.None() -> {}
            case Distance.Fraction(double fraction) -> guard.trail(0, 1 - guard.side() * fraction, 0, 0, NONE);
            case Distance.Risk(double multiple) -> guard.trail(0, 1, gap, 0, NONE);
            case Distance.Atr(double multiple, int period) ->
                guard.trail(0, 1, 0, multiple, ranges(position.symbol, period));
        }
    }

    private void trail(Guard guard, int symbol, double base, double risk) {
        switch (exits.trailing()) {
            case Distance.None() -> {}
            case Distance.Fraction(double fraction) -> guard.trail(base, 1 - guard.side() * fraction, 0, 0, NONE);
            case Distance.Risk(double multiple) -> guard.trail(base, 1, multiple * risk, 0, NONE);
            case Distance.Atr(double multiple, int period) -> guard.trail(base, 1, 0, multiple, ranges(symbol, period));
        }
    }

    private double distance(Distance distance, double base, double range, double risk) {
        return switch (distance) {
            case Distance.None() -> Double.POSITIVE_INFINITY;
            case Distance.Fraction(double fraction) -> fraction * base;
            case Distance.Atr(double multiple, int period) -> multiple * range;
            case Distance.Risk(double multiple) -> multiple * risk;
        };
    }

    private boolean measurable(Distance distance, int symbol, int row) {
        return !(distance instanceof Distance.Atr(double multiple, int period))
                || (row >= 0 && ranges(symbol, period)[row] > 0);
    }

    /// Average true range at `row`, in the prices of row `now`.
    private double range(Distance distance, int symbol, int row, int now) {
        return distance instanceof Distance.Atr(double multiple, int period)
                ? ranges(symbol, period)[row] * scale(symbol, now)
                : 0;
    }

    private double[] ranges(int symbol, int period) {
        Atr atr = new Atr(period);
        return market.indicators(symbol).get(atr, atr::values);
    }

    /// Price as traded per price without jumps.
    double scale(int symbol, int row) {
        Instrument instrument = market.instrument(symbol);
        return instrument.actions().isEmpty()
                ? 1
                : instrument.series().bars().close()[row]
                        / instrument.indicators().bars().close()[row];
    }
}
