package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Indicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorbtSweepTest {

    private static final double TOLERANCE = 1e-9;
    private static final Map<String, SetStatistic> COLUMNS = Map.ofEntries(
            Map.entry("total_return", SetStatistic.TOTAL_RETURN),
            Map.entry("sharpe", SetStatistic.SHARPE),
            Map.entry("max_drawdown", SetStatistic.MAX_DRAWDOWN),
            Map.entry("n_trades", SetStatistic.TRADES),
            Map.entry("n_closed", SetStatistic.CLOSED_TRADES),
            Map.entry("n_orders", SetStatistic.ORDERS),
            Map.entry("final_value", SetStatistic.FINAL_VALUE),
            Map.entry("sortino", SetStatistic.SORTINO),
            Map.entry("calmar", SetStatistic.CALMAR),
            Map.entry("ann_return", SetStatistic.ANNUAL_RETURN),
            Map.entry("ann_vol", SetStatistic.VOLATILITY),
            Map.entry("total_fees", SetStatistic.FEES));

    @ParameterizedTest
    @CsvSource({"SAME_CLOSE, sma_sweep_SPX_close.csv.gz", "NEXT_OPEN, sma_sweep_SPX_nextopen.csv.gz"})
    void everyColumnOfEverySetIsVectorbts(Fill fill, String file) {
        List<Map<String, String>> expected = GoldenSweep.vectorbt(file);
        SetColumns sets = run(fill);
        assertThat(sets.size()).isEqualTo(expected.size()).isEqualTo(982);
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < sets.size(); row++) {
            compare(expected.get(row), sets, row, differences);
        }
        assertThat(differences).isEmpty();
    }

    private static SetColumns run(Fill fill) {
        BarSeries series = GoldenSweep.spx();
        Execution execution = Execution.DEFAULT.withFill(fill).withCommission(Commission.ofFraction(0.001));
        Rules rules = Rules.of(10_000).withExecution(execution);
        double[] slow =
                IntStream.rangeClosed(0, 22).mapToDouble(i -> 20 + 8 * i).toArray();
        double[] fast = IntStream.rangeClosed(5, 50).asDoubleStream().toArray();
        ParameterSpace space = ParameterSpace.grid(
                List.of(Axis.of("slow", slow), Axis.of("fast", fast)), List.of(Constraint.parse("fast < slow")));
        SweepEngine engine = SweepEngine.of(Indicators.of(series), space, Crosses.of(rules), 252);
        SetColumns sets = new SetColumns(2, 2_000);
        assertThat(engine.worker().fill(0, space.size(), sets)).isEqualTo(space.size());
        return sets;
    }

    private static void compare(Map<String, String> expected, SetColumns sets, int row, List<String> differences) {
        check(expected, "slow", sets.parameter(0)[row], 0, differences);
        check(expected, "fast", sets.parameter(1)[row], 0, differences);
        COLUMNS.forEach((column, statistic) -> check(
                expected, column, sets.statistic(statistic)[row], statistic.whole() ? 0 : TOLERANCE, differences));
        // vectorbt counts the trade still open, marked at the last close.
        double open = sets.statistic(SetStatistic.OPEN_PROFIT)[row];
        double wins = sets.statistic(SetStatistic.WIN_RATE)[row] * sets.statistic(SetStatistic.CLOSED_TRADES)[row]
                + (open > 0 ? 1 : 0);
        check(expected, "win_rate", wins / sets.statistic(SetStatistic.TRADES)[row], TOLERANCE, differences);
        double gains = sets.statistic(SetStatistic.GAINS)[row] + Math.max(open, 0);
        double losses = sets.statistic(SetStatistic.LOSSES)[row] - Math.min(open, 0);
        check(expected, "profit_factor", gains / losses, TOLERANCE, differences);
    }

    private static void check(
            Map<String, String> expected, String column, double actual, double tolerance, List<String> differences) {
        double value = GoldenSweep.number(expected, column);
        if (!(Math.abs(actual - value) <= tolerance * Math.abs(value))) {
            differences.add(expected.get("fast") + "/" + expected.get("slow") + " " + column + ": expected " + value
                    + ", was " + actual);
        }
    }
}
