package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Conventions;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.backtest.Slippage;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.SmaCross;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stops, slippage, directions and sizes of one pair of averages.
class VectorbtCasesTest {

    private static final BarSeries SERIES = GoldenSweep.spx();
    private static final Map<String, SetStatistic> COLUMNS = Map.of(
            "total_return", SetStatistic.TOTAL_RETURN,
            "sharpe", SetStatistic.SHARPE,
            "max_drawdown", SetStatistic.MAX_DRAWDOWN,
            "n_trades", SetStatistic.TRADES,
            "n_orders", SetStatistic.ORDERS,
            "final_value", SetStatistic.FINAL_VALUE,
            "total_fees", SetStatistic.FEES);

    static List<Map<String, String>> cases() {
        return Stream.of("stops_sizes_directions_SPX_sma_10_52.csv", "extra_size_amount_feasible_SPX_sma_10_52.csv")
                .flatMap(file -> GoldenSweep.rows("backtest/vectorbt/" + file).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsVectorbts(Map<String, String> expected) {
        ParameterSpace space = ParameterSpace.list(
                List.of(Axis.of("slow", 52), Axis.of("fast", 10)), List.of(), List.of(new double[] {52, 10}));
        SweepEngine engine = SweepEngine.of(Indicators.of(SERIES), space, meaning(expected), 252)
                .with(Conventions.VECTORBT);
        SetColumns set = new SetColumns(2, 1);
        engine.worker().fill(0, 1, set);
        COLUMNS.forEach((column, statistic) -> assertThat(set.statistic(statistic)[0])
                .as(column)
                .isCloseTo(GoldenSweep.number(expected, column), Percentage.withPercentage(1e-7)));
        assertThat(engine.worker().equity(0)[SERIES.size() - 1])
                .isEqualTo(set.statistic(SetStatistic.FINAL_VALUE)[0], within(1e-8));
    }

    /// vectorbt's short side sells where the long side buys.
    private static SetMeaning meaning(Map<String, String> row) {
        Rules rules = rules(row);
        return rules.direction() == Direction.SHORT_ONLY ? RandomCase.meaning(mirrored(), rules) : Crosses.of(rules);
    }

    private static DecisionEvents mirrored() {
        DecisionEvents events = new DecisionEvents();
        new SmaCross(10, 52).decide(Indicators.of(SERIES), events);
        DecisionEvents mirrored = new DecisionEvents();
        for (int i = 0; i < events.size(); i++) {
            mirrored.add(events.bar(i), events.decision(i) == Decision.LONG ? Decision.SHORT : Decision.LONG);
        }
        return mirrored;
    }

    private static Rules rules(Map<String, String> row) {
        Commission commission = new Commission(GoldenSweep.number(row, "fixed_fees"), 0, 0.001, 0);
        Slippage slippage = new Slippage(GoldenSweep.number(row, "slippage"), 0);
        Distance stop = distance(row, "sl");
        boolean trails = row.get("trail").equals("True");
        Exits exits = new Exits(trails ? Distance.NONE : stop, distance(row, "tp"), trails ? stop : Distance.NONE, 0);
        String name = row.get("case");
        return Rules.of(10_000)
                .withExits(exits)
                .withDirection(direction(name))
                .withSizing(sizing(name))
                .withExecution(new Execution(
                        Fill.SAME_CLOSE,
                        commission,
                        slippage,
                        false,
                        Double.POSITIVE_INFINITY,
                        name.equals("size_granularity_1") ? 1 : 0,
                        true));
    }

    private static Distance distance(Map<String, String> row, String column) {
        double fraction = GoldenSweep.number(row, column);
        return fraction == 0 ? Distance.NONE : new Distance.Fraction(fraction);
    }

    private static Direction direction(String name) {
        return switch (name) {
            case "direction_shortonly" -> Direction.SHORT_ONLY;
            case "direction_both" -> Direction.BOTH;
            default -> Direction.LONG_ONLY;
        };
    }

    private static Sizing sizing(String name) {
        return switch (name) {
            case "size_amount_100.0" -> new Sizing.Shares(100);
            case "size_amount_2.0" -> new Sizing.Shares(2);
            case "size_amount_5.0" -> new Sizing.Shares(5);
            case "size_percent_0.5" -> new Sizing.EquityFraction(0.5);
            case "size_value_2000.0" -> new Sizing.Value(2_000);
            default -> new Sizing.AllIn();
        };
    }
}
