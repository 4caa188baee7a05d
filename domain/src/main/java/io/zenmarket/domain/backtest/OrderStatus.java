package io.zenmarket.domain.backtest;

/// What became of an order; some of it may have filled whatever the status.
public enum OrderStatus {
    /// Still waiting at the end of the backtest.
    WAITING,
    FILLED,
    /// Withdrawn, its counterpart filled, or nothing left to do for its rest.
    CANCELLED,
    /// Its time in force was over.
    EXPIRED,
    /// Nothing could be bought: no money, no position, a side that may not be held, or a measure it needs
    /// was missing.
    REJECTED
}
