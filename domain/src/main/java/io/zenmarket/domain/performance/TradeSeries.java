package io.zenmarket.domain.performance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The closed trades of a run and all that is needed to judge them.
///
/// @param trades in the order in which they were closed
/// @param times of the run's bars, in epoch seconds, ascending
/// @param equity at the close of each bar, in money
/// @param periodsPerYear bars that make a year, see [PeriodsPerYear]
public record TradeSeries(List<TradeResult> trades, long[] times, double[] equity, double periodsPerYear) {

    public TradeSeries {
        trades = List.copyOf(trades);
        ReturnSeries.requireTimes(equity, times);
    }

    /// One value per trade.
    public double[] column(ToDoubleFunction<TradeResult> value) {
        return trades.stream().mapToDouble(value).toArray();
    }

    double[] pnl() {
        return column(TradeResult::pnl);
    }

    double[] returns() {
        return column(TradeResult::returnFraction);
    }
}
