package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Trade;
import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.domain.performance.Returns;
import io.zenmarket.domain.performance.Sharpe;
import io.zenmarket.domain.performance.StationaryBootstrap;
import io.zenmarket.domain.performance.TradeResult;
import io.zenmarket.domain.performance.TradeSeries;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.List;

/// The best set of a run in full, or the only one.
///
/// @param trial which set on which account
/// @param set as stored
/// @param result its backtest
/// @param comparison what it is compared with
/// @param series its returns, with the comparison's as benchmark
/// @param interval of its annualised Sharpe ratio
/// @param resamples that the interval is made of
record BestSet(
        Trial trial,
        StoredSet set,
        PortfolioResult result,
        Comparison comparison,
        ReturnSeries series,
        StationaryBootstrap.Interval interval,
        int resamples) {

    /// Of the bootstrap interval.
    static final double CONFIDENCE = 0.95;

    private static final int FEWEST = 200;
    private static final int MOST = 2_000;

    /// Returns drawn at most: 2,000 resamples of 10,000 bars.
    private static final int DRAWN = 20_000_000;

    static BestSet of(Runs.Loaded loaded, StoredSet set) {
        Run run = loaded.run();
        Trial trial = new Trial(run.accounts().indexOf(set.symbol()), set.number());
        PortfolioResult result = loaded.engines().portfolio(trial.account()).result(trial.set());
        Comparison comparison = Comparison.of(loaded, trial.account(), result.capital());
        double periods = result.market().periodsPerYear();
        ReturnSeries series = new ReturnSeries(
                Returns.ofEquity(result.equity(), result.capital()),
                result.market().times(),
                periods,
                run.specification().evaluation().statistics().riskFree(),
                Returns.ofEquity(comparison.equity(), result.capital()));
        int bars = series.returns().length;
        int resamples = Math.clamp(DRAWN / bars, FEWEST, MOST);
        StationaryBootstrap.Interval interval = StationaryBootstrap.of(
                        bars, resamples, run.specification().seed())
                .interval(series.excess(), excess -> Sharpe.of(excess, periods), CONFIDENCE);
        return new BestSet(trial, set, result, comparison, series, interval, resamples);
    }

    /// The comparison judged as if it were the strategy.
    ReturnSeries benchmarkSeries() {
        return ReturnSeries.of(series.benchmark(), series.times(), series.periodsPerYear())
                .withRiskFree(series.riskFree());
    }

    /// Its closed trades.
    TradeSeries trades() {
        List<TradeResult> closed = result.trades().stream()
                .filter(trade -> !trade.open())
                .map(BestSet::closed)
                .toList();
        return new TradeSeries(closed, series.times(), result.equity(), series.periodsPerYear());
    }

    private static TradeResult closed(Trade trade) {
        return new TradeResult(
                trade.pnl(),
                trade.returnFraction(),
                trade.quantity() * trade.entryPrice(),
                trade.entryTime(),
                trade.exitTime(),
                trade.bars(),
                trade.mae(),
                trade.mfe());
    }
}
