package io.zenmarket.domain.backtest;

/// When an order may fill.
public enum OrderType {
    /// At the next open, or the close it was decided at.
    MARKET,
    /// At its limit or better.
    LIMIT,
    /// At the market once the stop is touched: at the stop, or at the open beyond it.
    STOP,
    /// As a limit order once the stop is touched.
    STOP_LIMIT
}
