package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.OrderFill;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Trade;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sweep engine's statistics against plain loops over what the portfolio engine did.
class EnginesAgreeTest {

    private static final double TOLERANCE = 1e-12;
    private static final double PERIODS = 252;
    private static final int SEEDS = 2_000;

    private final List<String> differences = new ArrayList<>();

    @Test
    void bothEnginesAgreeOnRandomStrategiesRulesAndSeries() {
        for (int seed = 0; seed < SEEDS; seed++) {
            compare(seed);
        }
        assertThat(differences).isEmpty();
    }

    private void compare(int seed) {
        RandomCase random = new RandomCase(seed);
        BarSeries series = random.series();
        Rules rules = random.rules();
        DecisionEvents events = random.decisions(series.size());
        PortfolioResult expected =
                PortfolioEngine.of(Market.of(series, PERIODS), rules).run(List.of(events));
        if (Arrays.stream(expected.equity()).anyMatch(equity -> equity < 0)) {
            return; // in debt after a fill at the close: when that is ruin is a matter of the engine
        }
        SweepEngine engine = SweepEngine.of(
                Indicators.of(series),
                ParameterSpace.list(List.of(), List.of(), List.of(new double[0])),
                RandomCase.meaning(events, rules),
                PERIODS);
        SetColumns set = new SetColumns(0, 1);
        SweepWorker worker = engine.worker();
        worker.fill(0, 1, set);
        String name = "seed " + seed + " " + rules;
        double[] equity = worker.equity(0);
        for (int i = 0; i < equity.length; i++) {
            check(name, "equity " + i, expected.equity()[i], equity[i], rules.capital());
        }
        trades(name, expected, set, rules.capital());
        curve(name, expected.equity(), set, rules.capital());
        double held = 0;
        for (double exposure : expected.exposure()) {
            held += exposure > 0 ? 1 : 0;
        }
        check(name, set, SetStatistic.EXPOSURE, held / equity.length, 1);
    }

    private void trades(String name, PortfolioResult expected, SetColumns set, double capital) {
        List<Trade> closed =
                expected.trades().stream().filter(trade -> !trade.open()).toList();
        double won = closed.stream().filter(trade -> trade.pnl() > 0).count();
        double gains =
                closed.stream().mapToDouble(trade -> Math.max(trade.pnl(), 0)).sum();
        double losses =
                -closed.stream().mapToDouble(trade -> Math.min(trade.pnl(), 0)).sum();
        double open = expected.trades().stream()
                .filter(Trade::open)
                .mapToDouble(Trade::pnl)
                .sum();
        check(name, set, SetStatistic.TRADES, expected.trades().size(), 0);
        check(name, set, SetStatistic.CLOSED_TRADES, closed.size(), 0);
        check(name, set, SetStatistic.ORDERS, expected.fills().size(), 0);
        check(
                name,
                set,
                SetStatistic.FEES,
                expected.fills().stream().mapToDouble(OrderFill::commission).sum(),
                capital);
        check(name, set, SetStatistic.WIN_RATE, closed.isEmpty() ? Double.NaN : won / closed.size(), 1);
        check(name, set, SetStatistic.GAINS, gains, capital);
        check(name, set, SetStatistic.LOSSES, losses, capital);
        check(name, set, SetStatistic.OPEN_PROFIT, open, capital);
        if (losses > 1e-3 * capital) {
            check(name, set, SetStatistic.PROFIT_FACTOR, gains / losses, 1 / 1e-3);
        }
    }

    private void curve(String name, double[] equity, SetColumns set, double capital) {
        int n = equity.length;
        double[] returns = new double[n];
        double sum = 0;
        double downside = 0;
        double peak = capital;
        double drawdown = 0;
        for (int i = 0; i < n; i++) {
            double before = i == 0 ? capital : equity[i - 1];
            returns[i] = equity[i] == before ? 0 : equity[i] / before - 1;
            sum += returns[i];
            downside += Math.min(returns[i], 0) * Math.min(returns[i], 0);
            peak = Math.max(peak, equity[i]);
            drawdown = Math.min(drawdown, equity[i] / peak - 1);
        }
        double squares = 0;
        for (double r : returns) {
            squares += (r - sum / n) * (r - sum / n);
        }
        double year = Math.sqrt(PERIODS);
        double deviation = Math.sqrt(squares / (n - 1));
        double annual = Math.pow(equity[n - 1] / capital, PERIODS / n) - 1;
        check(name, set, SetStatistic.TOTAL_RETURN, equity[n - 1] / capital - 1, 1);
        check(name, set, SetStatistic.FINAL_VALUE, equity[n - 1], capital);
        check(name, set, SetStatistic.ANNUAL_RETURN, annual, 1);
        check(name, set, SetStatistic.VOLATILITY, deviation * year, 1);
        check(name, set, SetStatistic.MAX_DRAWDOWN, drawdown, 1);
        if (deviation > 1e-6 && downside > 1e-8) {
            check(name, set, SetStatistic.SHARPE, sum / n / deviation * year, 1 / 1e-2);
            check(name, set, SetStatistic.SORTINO, sum / n / Math.sqrt(downside / n) * year, 1 / 1e-2);
            check(name, set, SetStatistic.CALMAR, annual / -drawdown, 1 / 1e-2);
        }
    }

    private void check(String name, SetColumns set, SetStatistic statistic, double expected, double scale) {
        check(name, statistic.column(), expected, set.statistic(statistic)[0], scale);
    }

    private void check(String name, String what, double expected, double actual, double scale) {
        boolean same = Math.abs(actual - expected) <= TOLERANCE * Math.max(scale, Math.abs(expected))
                || (Double.isNaN(actual) && Double.isNaN(expected));
        if (!same && differences.size() < 20) {
            differences.add(name + ": " + what + " expected " + expected + ", was " + actual);
        }
    }
}
