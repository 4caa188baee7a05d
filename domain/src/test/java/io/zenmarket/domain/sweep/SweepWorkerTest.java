package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Indicators;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepWorkerTest {

    private static final Rules RULES =
            Rules.of(10_000).withExecution(Execution.DEFAULT.withCommission(Commission.ofFraction(0.001)));
    private static final ParameterSpace SPACE = ParameterSpace.grid(
            List.of(
                    Axis.of("slow", 20, 50, 120),
                    Axis.of("fast", 5, 10, 30),
                    Axis.of("stop", 0.02, 0.05, 0.1),
                    Axis.of("trailing", 0.03, 0.08),
                    Axis.of("size", 0.5, 1)),
            List.of(Constraint.parse("fast < slow")));
    private static final SweepEngine ENGINE =
            SweepEngine.of(Indicators.of(GoldenSweep.spx()), SPACE, new Crosses(SweepWorkerTest::rules), 252);

    private static Rules rules(double... set) {
        Exits exits =
                new Exits(new Distance.Fraction(set[2]), new Distance.Atr(5, 14), new Distance.Fraction(set[3]), 0);
        return RULES.withExits(exits).withSizing(new Sizing.EquityFraction(set[4]));
    }

    /// Each set's row as text.
    private static TreeMap<Long, String> rows(SweepWorker worker, long from, long to, int capacity) {
        TreeMap<Long, String> rows = new TreeMap<>();
        SetColumns columns = new SetColumns(5, capacity);
        long next = from;
        while (next < to) {
            next = worker.fill(next, to, columns);
            for (int row = 0; row < columns.size(); row++) {
                rows.put(columns.index()[row], row(columns, row));
            }
        }
        return rows;
    }

    private static String row(SetColumns columns, int row) {
        return IntStream.range(0, 5)
                        .mapToObj(axis -> columns.parameter(axis)[row])
                        .toList()
                + Arrays.stream(SetStatistic.values())
                        .map(statistic -> Double.toHexString(columns.statistic(statistic)[row]))
                        .toList()
                        .toString();
    }

    @Test
    void rowsAreTheSameBitsWhateverTheSlicesAndThreads() {
        TreeMap<Long, String> whole = rows(ENGINE.worker(), 0, SPACE.size(), 1_000);
        assertThat(whole).hasSize((int) SPACE.count());
        for (int slice : new int[] {1, 7, 36}) {
            TreeMap<Long, String> parts = new TreeMap<>();
            IntStream.range(0, (int) SPACE.size() / slice + 1).parallel().forEach(part -> {
                long to = Math.min(SPACE.size(), (part + 1L) * slice);
                TreeMap<Long, String> rows = rows(ENGINE.worker(), (long) part * slice, to, 5);
                synchronized (parts) {
                    parts.putAll(rows);
                }
            });
            assertThat(parts).isEqualTo(whole);
        }
    }

    @Test
    void returnsOfASetCompoundToItsTotalReturn() {
        SweepWorker worker = ENGINE.worker();
        SetColumns columns = new SetColumns(5, 1);
        worker.fill(0, 1, columns);
        double[] returns = worker.returns(0);
        double wealth = Arrays.stream(returns).reduce(1, (product, r) -> product * (1 + r));
        assertThat(wealth - 1)
                .isCloseTo(columns.statistic(SetStatistic.TOTAL_RETURN)[0], org.assertj.core.data.Offset.offset(1e-12));
        double[] equity = worker.equity(0);
        assertThat(equity[equity.length - 1]).isEqualTo(columns.statistic(SetStatistic.FINAL_VALUE)[0]);
    }

    @Test
    void refusesReturnsOfAnIndexWithoutASet() {
        long index = SPACE.size() / 9 * 2;
        assertThatThrownBy(() -> ENGINE.worker().returns(index))
                .hasMessageStartingWith("sweep: expected an index with a set, was 24 ");
    }

    @Test
    void saysWhichRulesNeedThePortfolioEngine() {
        assertThat(SweepEngine.refusal(RULES)).isEmpty();
        assertThat(SweepEngine.refusal(RULES.withSizing(new Sizing.Kelly(0.5, 10, 0.1, 1))))
                .isPresent();
        Rules borrowing = new Rules(
                1, RULES.direction(), RULES.sizing(), RULES.exits(), RULES.execution(), new Margin(2, 0, 0, 0));
        assertThat(SweepEngine.refusal(borrowing)).isPresent();
    }

    @Test
    void aSetThatNeverTradesHasNoRatios() {
        ParameterSpace space = ParameterSpace.grid(List.of(Axis.of("slow", 6_000), Axis.of("fast", 10)), List.of());
        SetColumns columns = new SetColumns(2, 1);
        SweepEngine.of(Indicators.of(GoldenSweep.spx()), space, Crosses.of(RULES), 252)
                .worker()
                .fill(0, 1, columns);
        for (SetStatistic statistic : List.of(
                SetStatistic.SHARPE,
                SetStatistic.SORTINO,
                SetStatistic.CALMAR,
                SetStatistic.WIN_RATE,
                SetStatistic.PROFIT_FACTOR)) {
            assertThat(columns.statistic(statistic)[0]).as(statistic.column()).isNaN();
        }
        assertThat(columns.statistic(SetStatistic.TOTAL_RETURN)[0]).isZero();
        assertThat(columns.statistic(SetStatistic.MAX_DRAWDOWN)[0]).isZero();
        assertThat(columns.statistic(SetStatistic.VOLATILITY)[0]).isZero();
    }
}
