package io.zenmarket.domain.backtest;

/// Why an order was given, and so why a trade ended.
public enum Cause {
    DECISION,
    STOP,
    TRAILING,
    TARGET,
    /// Most bars were held.
    TIME,
    /// Equity below the maintenance margin.
    MARGIN,
    /// Equity was gone.
    RUIN,
    /// The trade has not ended.
    OPEN
}
