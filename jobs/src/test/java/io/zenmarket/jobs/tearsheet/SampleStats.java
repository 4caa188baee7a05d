package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;
import java.util.List;

/// Statistics for samples: enough to fill a page.
final class SampleStats {

    private SampleStats() {}

    static List<Stat> headline(Curves curves, double[] returns, double[] benchmark) {
        return List.of(
                stat("total_return", total(curves.equity()), total(curves.benchmark()), Unit.FRACTION),
                stat("annual_return", annual(curves.equity()), annual(curves.benchmark()), Unit.FRACTION),
                stat("sharpe", SampleReturns.sharpe(returns), SampleReturns.sharpe(benchmark), Unit.RATIO),
                stat("max_drawdown", least(curves.drawdown()), least(curves.benchmarkDrawdown()), Unit.FRACTION),
                stat("volatility", volatility(returns), volatility(benchmark), Unit.FRACTION),
                stat("final_equity", last(curves.equity()), last(curves.benchmark()), Unit.MONEY));
    }

    static List<StatGroup> groups(Curves curves, double[] returns, double[] benchmark, List<Trade> trades) {
        long won = trades.stream().filter(trade -> trade.outcome().pnl() > 0).count();
        return List.of(
                new StatGroup("Return", headline(curves, returns, benchmark).subList(0, 2)),
                new StatGroup(
                        "Risk",
                        List.of(
                                stat("volatility", volatility(returns), volatility(benchmark), Unit.FRACTION),
                                stat("max_drawdown", least(curves.drawdown()), -0.5678, Unit.FRACTION),
                                stat("max_drawdown_days", 1_871, 2_729, Unit.DAYS),
                                stat("ulcer_index", 0.1203, 0.2054, Unit.FRACTION),
                                stat("var", -0.0131, -0.0190, Unit.FRACTION),
                                stat("cvar", -0.0203, -0.0294, Unit.FRACTION),
                                stat("skew", -0.31, -0.15, Unit.RATIO),
                                stat("kurtosis", 9.61, 10.91, Unit.RATIO))),
                new StatGroup(
                        "Reward for risk",
                        List.of(
                                stat(
                                        "sharpe",
                                        SampleReturns.sharpe(returns),
                                        SampleReturns.sharpe(benchmark),
                                        Unit.RATIO),
                                stat("sortino", 0.45, 0.37, Unit.RATIO),
                                stat("calmar", 0.09, 0.06, Unit.RATIO),
                                stat("omega", 1.07, 1.06, Unit.RATIO),
                                stat("information_ratio", -0.09, Double.NaN, Unit.RATIO),
                                stat("alpha", 0.016, Double.NaN, Unit.FRACTION),
                                stat("beta", 0.34, Double.NaN, Unit.RATIO))),
                new StatGroup(
                        "Trades",
                        List.of(
                                stat("trades", trades.size(), Double.NaN, Unit.COUNT),
                                stat("win_rate", (double) won / trades.size(), Double.NaN, Unit.FRACTION),
                                stat("profit_factor", 1.78, Double.NaN, Unit.RATIO),
                                stat("expectancy", 162.55, Double.NaN, Unit.MONEY),
                                stat("payoff", 2.61, Double.NaN, Unit.RATIO),
                                stat("sqn", 1.52, Double.NaN, Unit.RATIO),
                                stat("exposure", 0.6642, Double.NaN, Unit.FRACTION),
                                stat("holding_bars", 64.4, Double.NaN, Unit.BARS))));
    }

    static Stat stat(String name, double value, double benchmark, Unit unit) {
        return new Stat(name, value, benchmark, unit, "What " + name.replace('_', ' ') + " means, in one sentence.");
    }

    private static double total(double[] equity) {
        return last(equity) / SampleRuns.CAPITAL - 1;
    }

    private static double annual(double[] equity) {
        return Math.pow(last(equity) / SampleRuns.CAPITAL, 252.0 / equity.length) - 1;
    }

    private static double volatility(double[] returns) {
        return SampleReturns.deviation(returns) * Math.sqrt(252);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private static double last(double[] values) {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
}
