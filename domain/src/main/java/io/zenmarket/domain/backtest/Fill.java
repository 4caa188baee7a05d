package io.zenmarket.domain.backtest;

/// When a market order fills.
public enum Fill {
    /// At the open of the bar after the decision.
    NEXT_OPEN,
    /// At the close the decision was made at: for comparison with other engines only, nobody can trade so.
    SAME_CLOSE
}
