package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Trade;
import io.zenmarket.domain.performance.AnnualReturn;
import io.zenmarket.domain.performance.Calmar;
import io.zenmarket.domain.performance.MaxDrawdown;
import io.zenmarket.domain.performance.ProfitFactor;
import io.zenmarket.domain.performance.Returns;
import io.zenmarket.domain.performance.Sharpe;
import io.zenmarket.domain.performance.Sortino;
import io.zenmarket.domain.performance.TotalReturn;
import io.zenmarket.domain.performance.Volatility;
import io.zenmarket.domain.performance.WinRate;
import java.util.Arrays;
import java.util.List;

/// Runs each set by the portfolio engine: whatever the rules and however many symbols, some hundred times slower than
/// a [SweepWorker].
public final class PortfolioWorker implements SetWorker {

    private final ParameterSpace space;
    private final Backtest backtest;
    private final double periodsPerYear;
    private final double[] set;

    /// A whole backtest of one set.
    @FunctionalInterface
    public interface Backtest {

        /// Runs one set.
        ///
        /// @param set a value per axis
        PortfolioResult run(double... set);
    }

    /// @param periodsPerYear bars that make a year
    public PortfolioWorker(ParameterSpace space, Backtest backtest, double periodsPerYear) {
        this.space = space;
        this.backtest = backtest;
        this.periodsPerYear = periodsPerYear;
        this.set = new double[space.axes().size()];
    }

    @Override
    public long fill(long from, long to, SetColumns columns) {
        columns.clear();
        long index = from;
        while (index < to && columns.size() < columns.capacity()) {
            if (space.read(index, set)) {
                columns.add(index, set);
                write(backtest.run(set.clone()), columns);
            }
            index++;
        }
        return index;
    }

    @Override
    public double[] returns(long index) {
        PortfolioResult result = result(index);
        return Returns.ofEquity(result.equity(), result.capital());
    }

    /// Everything a set's backtest comes to.
    ///
    /// @param index raw index that has a set
    public PortfolioResult result(long index) {
        if (!space.read(index, set)) {
            throw new IllegalArgumentException(
                    "sweep: expected an index with a set, was " + index + " with " + Arrays.toString(set));
        }
        return backtest.run(set.clone());
    }

    private void write(PortfolioResult result, SetColumns columns) {
        double[] returns = Returns.ofEquity(result.equity(), result.capital());
        columns.set(SetStatistic.TOTAL_RETURN, TotalReturn.of(returns));
        columns.set(SetStatistic.ANNUAL_RETURN, AnnualReturn.of(returns, periodsPerYear));
        columns.set(SetStatistic.VOLATILITY, Volatility.of(returns, periodsPerYear));
        columns.set(SetStatistic.SHARPE, Sharpe.of(returns, periodsPerYear));
        columns.set(SetStatistic.SORTINO, Sortino.of(returns, 0, periodsPerYear));
        columns.set(SetStatistic.CALMAR, Calmar.of(returns, periodsPerYear));
        columns.set(SetStatistic.MAX_DRAWDOWN, MaxDrawdown.of(returns));
        columns.set(SetStatistic.FINAL_VALUE, result.equity()[result.equity().length - 1]);
        columns.set(SetStatistic.FEES, result.fills().commissions());
        columns.set(SetStatistic.EXPOSURE, exposed(result.exposure()));
        writeTrades(result, columns);
    }

    private static void writeTrades(PortfolioResult result, SetColumns columns) {
        List<Trade> closed =
                result.trades().stream().filter(trade -> !trade.open()).toList();
        double[] pnl = closed.stream().mapToDouble(Trade::pnl).toArray();
        columns.set(SetStatistic.TRADES, result.trades().size());
        columns.set(SetStatistic.CLOSED_TRADES, closed.size());
        columns.set(SetStatistic.ORDERS, result.fills().size());
        columns.set(SetStatistic.WIN_RATE, WinRate.of(pnl));
        columns.set(SetStatistic.PROFIT_FACTOR, ProfitFactor.of(pnl));
        columns.set(
                SetStatistic.GAINS, Arrays.stream(pnl).filter(each -> each > 0).sum());
        columns.set(
                SetStatistic.LOSSES,
                -Arrays.stream(pnl).filter(each -> each < 0).sum());
        columns.set(
                SetStatistic.OPEN_PROFIT,
                result.trades().stream()
                        .filter(Trade::open)
                        .mapToDouble(Trade::pnl)
                        .sum());
    }

    private static double exposed(double[] exposure) {
        return (double) Arrays.stream(exposure).filter(each -> each > 0).count() / exposure.length;
    }
}
