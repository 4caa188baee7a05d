package io.zenmarket.domain.performance;

import java.util.List;

/// How often a year the capital is bought once.
///
/// Formula: Σ value at entry / mean equity / years, years = bars / periodsPerYear. One side only: entries,
/// not exits.
public final class Turnover {

    private Turnover() {}

    /// Times a year.
    ///
    /// @param equity at the close of each bar, in money
    public static double of(List<TradeResult> trades, double[] equity, double periodsPerYear) {
        double bought = trades.stream().mapToDouble(TradeResult::notional).sum();
        double mean = Moments.of(equity).mean();
        return mean > 0 ? bought / mean * periodsPerYear / equity.length : Double.NaN;
    }
}
