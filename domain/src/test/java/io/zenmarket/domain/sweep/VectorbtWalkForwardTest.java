package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Indicators;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Windows are series of their own: no average knows prices from before its window.
class VectorbtWalkForwardTest {

    private static final BarSeries SERIES = GoldenSweep.spx();
    private static final ParameterSpace SPACE = ParameterSpace.grid(
            List.of(
                    Axis.of("slow", 20, 28, 36, 44, 52, 60),
                    Axis.of(
                            "fast",
                            IntStream.rangeClosed(5, 20).asDoubleStream().toArray())),
            List.of(Constraint.parse("fast < slow")));

    @Test
    void choosesVectorbtsSetInEveryWindowAndComesToItsFigures() {
        assertThat(SPACE.count()).isEqualTo(95);
        List<Map<String, String>> windows = GoldenSweep.vectorbt("walk_forward_SPX_756_252.csv");
        assertThat(windows).hasSize(17);
        for (int window = 0; window < windows.size(); window++) {
            Map<String, String> expected = windows.get(window);
            int from = 252 * window;
            assertThat(date(from)).isEqualTo(expected.get("is_start"));
            assertThat(date(from + 756)).isEqualTo(expected.get("oos_start"));
            SetColumns chosenFrom = run(from, from + 756);
            int best = best(chosenFrom.statistic(SetStatistic.SHARPE), chosenFrom.size());
            check(expected, "best_slow", chosenFrom.parameter(0)[best]);
            check(expected, "best_fast", chosenFrom.parameter(1)[best]);
            check(expected, "is_sharpe", chosenFrom.statistic(SetStatistic.SHARPE)[best]);
            check(expected, "is_return", chosenFrom.statistic(SetStatistic.TOTAL_RETURN)[best]);
            SetColumns judged = run(from + 756, from + 756 + 252);
            check(expected, "oos_sharpe", judged.statistic(SetStatistic.SHARPE)[best]);
            check(expected, "oos_return", judged.statistic(SetStatistic.TOTAL_RETURN)[best]);
            check(expected, "oos_maxdd", judged.statistic(SetStatistic.MAX_DRAWDOWN)[best]);
            check(expected, "oos_trades", judged.statistic(SetStatistic.TRADES)[best]);
        }
    }

    private static SetColumns run(int from, int to) {
        Execution execution = Execution.DEFAULT.withFill(Fill.SAME_CLOSE).withCommission(Commission.ofFraction(0.001));
        BarSeries window =
                new BarSeries(SERIES.symbol(), SERIES.interval(), SERIES.bars().slice(from, to));
        Crosses meaning = Crosses.of(Rules.of(10_000).withExecution(execution));
        SetColumns sets = new SetColumns(2, 200);
        SweepEngine.of(Indicators.of(window), SPACE, meaning, 252).worker().fill(0, SPACE.size(), sets);
        return sets;
    }

    private static int best(double[] values, int size) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static String date(int bar) {
        return LocalDate.ofEpochDay(SERIES.bars().time()[bar] / 86_400).toString();
    }

    private static void check(Map<String, String> expected, String column, double actual) {
        assertThat(actual)
                .as(column + " from " + expected.get("is_start"))
                .isCloseTo(GoldenSweep.number(expected, column), Percentage.withPercentage(1e-7));
    }
}
