package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.domain.performance.ReturnStatistics;
import io.zenmarket.domain.performance.Statistic;
import io.zenmarket.domain.performance.StatisticFormula;
import io.zenmarket.domain.performance.TradeStatistics;
import io.zenmarket.jobs.tearsheet.Stat;
import io.zenmarket.jobs.tearsheet.StatGroup;
import io.zenmarket.jobs.tearsheet.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The statistics of a backtest, grouped as they are read, with those of what it is compared with beside them.
final class StatGroups {

    private static final Set<String> REWARD =
            Set.of("sharpe", "sortino", "calmar", "omega", "probabilistic_sharpe", "minimum_track_record");
    private static final Set<String> RETURN = Set.of(
            "total_return", "annual_return", "stability", "best_period", "worst_period", "positive_periods", "periods");
    private static final List<String> HEADLINE =
            List.of("total_return", "annual_return", "sharpe", "max_drawdown", "volatility");

    private final BestSet best;
    private final List<Stat> returns;

    StatGroups(BestSet best) {
        this.best = best;
        this.returns = ReturnStatistics.CATALOGUE.stream().map(this::compared).toList();
    }

    private Stat compared(StatisticFormula<ReturnSeries> formula) {
        return stat(
                formula.of(best.series()), formula.of(best.benchmarkSeries()).value());
    }

    private static Stat stat(Statistic statistic, double benchmark) {
        return new Stat(
                statistic.name(),
                statistic.value(),
                benchmark,
                Unit.valueOf(statistic.unit().name()),
                statistic.description());
    }

    /// The few figures shown large.
    List<Stat> headline() {
        double[] equity = best.result().equity();
        double[] held = best.comparison().equity();
        Stat last = new Stat(
                "final_equity",
                equity[equity.length - 1],
                held[held.length - 1],
                Unit.MONEY,
                "Money at the last close, open positions included.");
        return Stream.concat(
                        HEADLINE.stream()
                                .flatMap(name -> returns.stream()
                                        .filter(each -> each.name().equals(name))),
                        Stream.of(last))
                .toList();
    }

    List<StatGroup> all() {
        List<Stat> against = ReturnStatistics.BENCHMARK_CATALOGUE.stream()
                .map(formula -> stat(formula.of(best.series()), Double.NaN))
                .toList();
        List<Stat> trades = TradeStatistics.of(best.trades()).stream()
                .map(statistic -> stat(statistic, Double.NaN))
                .toList();
        return List.of(
                new StatGroup("Return", among(RETURN)),
                new StatGroup(
                        "Risk",
                        returns.stream()
                                .filter(each -> !RETURN.contains(each.name()) && !REWARD.contains(each.name()))
                                .toList()),
                new StatGroup("Reward for risk", among(REWARD)),
                new StatGroup("Against " + best.comparison().name(), against),
                new StatGroup("Trades", trades));
    }

    private List<Stat> among(Set<String> names) {
        return returns.stream().filter(each -> names.contains(each.name())).toList();
    }
}
