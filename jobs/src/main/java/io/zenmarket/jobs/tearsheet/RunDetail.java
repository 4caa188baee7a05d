package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// One backtest in full: a single run, or a sweep's best set.
///
/// @param headline the few figures shown large
/// @param statistics all statistics
/// @param curves equity and what belongs to it, per bar
/// @param rollingSharpe lines of the rolling Sharpe ratio, e.g. over 126 and 252 bars
/// @param returns returns by month and year, their distribution, drawdowns
/// @param trading trades and candles
public record RunDetail(
        List<Stat> headline,
        List<StatGroup> statistics,
        Curves curves,
        List<RollingLine> rollingSharpe,
        ReturnTables returns,
        Trading trading) {

    public RunDetail {
        headline = List.copyOf(headline);
        statistics = List.copyOf(statistics);
        rollingSharpe = List.copyOf(rollingSharpe);
        for (RollingLine each : rollingSharpe) {
            Lengths.require("rolling Sharpe ratio of " + each.name(), each.values(), curves.time().length);
        }
    }
}
