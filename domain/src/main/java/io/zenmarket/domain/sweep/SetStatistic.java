package io.zenmarket.domain.sweep;

import java.util.Locale;

/// What a sweep states of each parameter set. Returns are per bar, the first against the capital; undefined
/// is `NaN`.
/// Definitions as in `domain.performance`.
public enum SetStatistic {
    /// Final value / capital − 1.
    TOTAL_RETURN(false),
    /// Geometric, bars / periods per year.
    ANNUAL_RETURN(false),
    /// Standard deviation (N − 1) × √periods.
    VOLATILITY(false),
    /// Mean / standard deviation (N − 1) × √periods.
    SHARPE(false),
    /// Mean × √periods / downside deviation over all bars.
    SORTINO(false),
    /// Annual return / greatest drawdown.
    CALMAR(false),
    /// Greatest loss from a peak of the equity at closes, the capital included; 0 or negative.
    MAX_DRAWDOWN(false),
    /// Round trips, that still open included.
    TRADES(true),
    /// Round trips that ended.
    CLOSED_TRADES(true),
    /// Fills; one that closes one side and opens the other counts once.
    ORDERS(true),
    /// Money at the end, an open position marked at the last close, without the costs of leaving it.
    FINAL_VALUE(false),
    /// Share of closed trades with a profit above 0.
    WIN_RATE(false),
    /// Gains / losses.
    PROFIT_FACTOR(false),
    /// Money: sum of the profits of closed trades that won, costs included.
    GAINS(false),
    /// Money: sum of the losses of closed trades that lost, costs included; 0 or more.
    LOSSES(false),
    /// Money: profit of the position still open, marked at the last close; 0 without one.
    OPEN_PROFIT(false),
    /// Money: all commissions.
    FEES(false),
    /// Share of bars at whose close a position is held.
    EXPOSURE(false);

    private final boolean whole;

    SetStatistic(boolean whole) {
        this.whole = whole;
    }

    /// Whether it is a count.
    public boolean whole() {
        return whole;
    }

    /// Its name in stored results, e.g. `total_return`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
