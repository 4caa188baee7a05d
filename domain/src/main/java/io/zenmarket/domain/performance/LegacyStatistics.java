package io.zenmarket.domain.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The statistics of the legacy program, defects included, for comparison with its reports.
///
/// Percentages are fractions here; else its names, with `legacy_` before them. 252 bars a year for
/// everything, and 0 instead of undefined. What is wrong with it, and right in [ReturnStatistics] and
/// [TradeStatistics]: the Sortino ratio divides by the deviation of the losses about their own mean;
/// drawdowns do not see the initial capital; a profit factor without losses is 0; a trade without profit
/// extends a losing streak; the drawdown's duration is in bars. A negative final equity, on which it crashes,
/// has no annual return here.
public final class LegacyStatistics {

    private static final double YEAR = Math.sqrt(252);

    private final double[] equity;
    private final double[] returns;
    private final double capital;
    private final double rate;

    private LegacyStatistics(double[] equity, double capital, double riskFree) {
        this.equity = equity;
        this.returns = Returns.ofPrices(equity);
        this.capital = capital;
        this.rate = riskFree / 252;
    }

    /// Every statistic, in its order.
    ///
    /// @param equity at the close of each bar, at least one
    /// @param times of the bars, in epoch seconds
    /// @param capital before the first bar
    /// @param riskFree annual rate, a fraction
    /// @param pnl profit of each closed trade
    public static List<Statistic> of(double[] equity, long[] times, double capital, double riskFree, double[] pnl) {
        ReturnSeries.requireTimes(equity, times);
        double days = (times[times.length - 1] - times[0]) / 86_400.0;
        List<Statistic> all = new ArrayList<>(new LegacyStatistics(equity, capital, riskFree).ofCurve(days));
        all.addAll(ofTrades(pnl));
        return List.copyOf(all);
    }

    private List<Statistic> ofCurve(double days) {
        double last = equity[equity.length - 1];
        double annual = days == 0 ? 0 : Math.pow(last / capital, 365.25 / days) - 1;
        double drawdown = MaxDrawdown.of(returns);
        return List.of(
                statistic("duration_days", Unit.DAYS, days),
                statistic("total_return", Unit.FRACTION, last / capital - 1),
                statistic("annualized_return", Unit.FRACTION, annual),
                statistic("sharpe_ratio", Unit.RATIO, orZero(Sharpe.of(Returns.excess(returns, rate), 252))),
                statistic("sortino_ratio", Unit.RATIO, sortino()),
                statistic("calmar_ratio", Unit.RATIO, drawdown < 0 ? annual / -drawdown : 0),
                statistic("max_drawdown", Unit.FRACTION, orZero(drawdown)),
                statistic("max_drawdown_duration", Unit.BARS, Streaks.losses(UnderwaterCurve.of(returns))),
                statistic("final_equity", Unit.MONEY, last),
                statistic("peak_equity", Unit.MONEY, Extremes.largest(equity)),
                statistic("avg_daily_return", Unit.FRACTION, Moments.of(returns).mean()),
                statistic("volatility_annualized", Unit.FRACTION, Volatility.of(returns, 252)));
    }

    private double sortino() {
        double[] losses = Arrays.stream(returns).filter(r -> r < 0).toArray();
        double mean = Moments.of(returns).mean() - rate;
        return orZero(Moments.ratio(mean, Moments.of(losses).deviation()) * YEAR);
    }

    private static List<Statistic> ofTrades(double[] pnl) {
        int wins = (int) Arrays.stream(pnl).filter(x -> x > 0).count();
        int losses = (int) Arrays.stream(pnl).filter(x -> x < 0).count();
        return List.of(
                statistic("total_trades", Unit.COUNT, pnl.length),
                statistic("winning_trades", Unit.COUNT, wins),
                statistic("losing_trades", Unit.COUNT, losses),
                statistic("win_rate", Unit.FRACTION, orZero(WinRate.of(pnl))),
                statistic("profit_factor", Unit.RATIO, orZero(ProfitFactor.of(pnl))),
                statistic("avg_win", Unit.MONEY, orZero(AverageResult.win(pnl))),
                statistic("avg_loss", Unit.MONEY, orZero(AverageResult.loss(pnl))),
                statistic("avg_trade", Unit.MONEY, orZero(AverageResult.of(pnl))),
                statistic("largest_win", Unit.MONEY, orZero(Extremes.largest(pnl))),
                statistic("largest_loss", Unit.MONEY, orZero(Extremes.smallest(pnl))),
                statistic("avg_risk_reward_ratio", Unit.RATIO, orZero(Payoff.of(pnl))),
                statistic("expectancy", Unit.MONEY, orZero(AverageResult.of(pnl))),
                statistic("max_consecutive_wins", Unit.COUNT, Streaks.wins(pnl)),
                statistic("max_consecutive_losses", Unit.COUNT, Streaks.losses(breakevenLost(pnl))));
    }

    private static double[] breakevenLost(double[] pnl) {
        return Arrays.stream(pnl).map(x -> x == 0 ? -1 : x).toArray();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static Statistic statistic(String name, Unit unit, double value) {
        return new Statistic("legacy_" + name, value, unit, "As the legacy program computed it.");
    }
}
