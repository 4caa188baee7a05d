package io.zenmarket.domain.performance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The catalogue of statistics of closed trades, in the order in which they are shown.
public final class TradeStatistics {

    public static final List<StatisticFormula<TradeSeries>> CATALOGUE = List.of(
            statistic(
                    "trades", Unit.COUNT, "Closed round trips.", s -> s.trades().size()),
            statistic("win_rate", Unit.FRACTION, "Share of trades with a profit.", s -> WinRate.of(s.pnl())),
            statistic("profit_factor", Unit.RATIO, "Sum of profits over sum of losses.", s -> ProfitFactor.of(s.pnl())),
            statistic("expectancy", Unit.MONEY, "Mean profit of a trade.", s -> AverageResult.of(s.pnl())),
            statistic("payoff", Unit.RATIO, "Average profit over average loss.", s -> Payoff.of(s.pnl())),
            statistic(
                    "sqn",
                    Unit.RATIO,
                    "System quality number: √N × mean / deviation of profits.",
                    s -> Sqn.of(s.pnl())),
            statistic(
                    "kelly",
                    Unit.FRACTION,
                    "Share of capital that would have maximised growth.",
                    s -> Kelly.of(s.pnl())),
            statistic("average_win", Unit.MONEY, "Mean profit of the winning trades.", s -> AverageResult.win(s.pnl())),
            statistic("average_loss", Unit.MONEY, "Mean loss of the losing trades.", s -> AverageResult.loss(s.pnl())),
            statistic(
                    "largest_win", Unit.MONEY, "Greatest profit of a trade.", s -> positive(Extremes.largest(s.pnl()))),
            statistic(
                    "largest_loss",
                    Unit.MONEY,
                    "Greatest loss of a trade.",
                    s -> -positive(-Extremes.smallest(s.pnl()))),
            statistic("average_trade", Unit.FRACTION, "Mean return of a trade.", s -> AverageResult.of(s.returns())),
            statistic("best_trade", Unit.FRACTION, "Greatest return of a trade.", s -> Extremes.largest(s.returns())),
            statistic("worst_trade", Unit.FRACTION, "Smallest return of a trade.", s -> Extremes.smallest(s.returns())),
            statistic("max_consecutive_wins", Unit.COUNT, "Longest run of winning trades.", s -> Streaks.wins(s.pnl())),
            statistic(
                    "max_consecutive_losses",
                    Unit.COUNT,
                    "Longest run of losing trades.",
                    s -> Streaks.losses(s.pnl())),
            statistic(
                    "exposure",
                    Unit.FRACTION,
                    "Share of bars that end with a position.",
                    s -> Exposure.of(s.trades(), s.times())),
            statistic(
                    "turnover",
                    Unit.RATIO,
                    "How often a year the capital is bought once.",
                    s -> Turnover.of(s.trades(), s.equity(), s.periodsPerYear())),
            statistic(
                    "average_holding",
                    Unit.DAYS,
                    "Mean calendar days of a trade.",
                    s -> AverageResult.of(s.column(TradeResult::days))),
            statistic(
                    "longest_holding",
                    Unit.DAYS,
                    "Calendar days of the longest trade.",
                    s -> Extremes.largest(s.column(TradeResult::days))),
            statistic(
                    "average_bars_held",
                    Unit.BARS,
                    "Mean bars of a trade.",
                    s -> AverageResult.of(s.column(TradeResult::barsHeld))),
            statistic(
                    "average_mae",
                    Unit.FRACTION,
                    "Mean worst return while a trade was open.",
                    s -> AverageResult.of(s.column(TradeResult::mae))),
            statistic(
                    "worst_mae",
                    Unit.FRACTION,
                    "Worst return while any trade was open.",
                    s -> Extremes.smallest(s.column(TradeResult::mae))),
            statistic(
                    "average_mfe",
                    Unit.FRACTION,
                    "Mean best return while a trade was open.",
                    s -> AverageResult.of(s.column(TradeResult::mfe))),
            statistic(
                    "best_mfe",
                    Unit.FRACTION,
                    "Best return while any trade was open.",
                    s -> Extremes.largest(s.column(TradeResult::mfe))),
            statistic(
                    "edge_ratio",
                    Unit.RATIO,
                    "Mean best over mean worst return while a trade was open.",
                    s -> EdgeRatio.of(s.column(TradeResult::mae), s.column(TradeResult::mfe))));

    private TradeStatistics() {}

    /// Every statistic of the catalogue.
    public static List<Statistic> of(TradeSeries series) {
        return CATALOGUE.stream().map(formula -> formula.of(series)).toList();
    }

    private static StatisticFormula<TradeSeries> statistic(
            String name, Unit unit, String description, ToDoubleFunction<TradeSeries> formula) {
        return new StatisticFormula<>(name, unit, description, formula);
    }

    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }
}
