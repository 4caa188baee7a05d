package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.Ranking;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.jobs.tearsheet.Metric;
import io.zenmarket.jobs.tearsheet.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Statistics of sets as a report shows them.
final class SetMetric {

    private SetMetric() {}

    /// The one that ranks first, then what everybody asks for.
    static List<SetStatistic> shown(Ranking ranking) {
        return Stream.of(
                        ranking(ranking),
                        SetStatistic.SHARPE,
                        SetStatistic.TOTAL_RETURN,
                        SetStatistic.MAX_DRAWDOWN,
                        SetStatistic.TRADES)
                .distinct()
                .toList();
    }

    /// The statistic that ranks.
    static SetStatistic ranking(Ranking ranking) {
        return SetStatistic.valueOf(ranking.by().toUpperCase(Locale.ROOT));
    }

    static Metric metric(SetStatistic statistic) {
        return new Metric(statistic.column(), unit(statistic));
    }

    private static Unit unit(SetStatistic statistic) {
        return switch (statistic) {
            case TOTAL_RETURN, ANNUAL_RETURN, VOLATILITY, MAX_DRAWDOWN, WIN_RATE, EXPOSURE -> Unit.FRACTION;
            case SHARPE, SORTINO, CALMAR, PROFIT_FACTOR -> Unit.RATIO;
            case TRADES, CLOSED_TRADES, ORDERS -> Unit.COUNT;
            case FINAL_VALUE, GAINS, LOSSES, OPEN_PROFIT, FEES -> Unit.MONEY;
        };
    }
}
