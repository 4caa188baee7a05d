package io.zenmarket.domain.performance;

/// System quality number of trades.
///
/// Formula: √N × mean(pnl) / std(pnl), divisor N − 1.
///
/// Source: V. Tharp (2008). Conventions: all N trades, not capped at 100; as backtesting.py. `NaN` without
/// deviation.
public final class Sqn {

    private Sqn() {}

    /// From the profits of trades.
    ///
    /// @param pnl profit of each trade, costs included
    public static double of(double[] pnl) {
        Moments moments = Moments.of(pnl);
        return Math.sqrt(moments.count()) * moments.ratio();
    }
}
