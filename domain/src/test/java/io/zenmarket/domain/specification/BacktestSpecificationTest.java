package io.zenmarket.domain.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacktestSpecificationTest {

    private static final ExitSpecification EXITS = new ExitSpecification(
            new DistanceSpecification.Atr(Values.of(2, 3), Values.of(14)),
            new DistanceSpecification.R(Values.of(1, 2, 4)),
            new DistanceSpecification.None(),
            Values.of(20));

    @Test
    void axesAreTheParametersInTheirOrderAndThenTheExits() {
        assertThat(sweep(new Search.Grid()).axes())
                .extracting(Axis::name)
                .containsExactly("slow", "fast", "stop", "stop-period", "target", "exit-bars");
    }

    @Test
    void countsTheSetsOfAGrid() {
        assertThat(sweep(new Search.Grid()).sets()).isEqualTo(2 * 1 * 2 * 1 * 3 * 1);
        assertThat(sweep(new Search.Random(5)).sets()).isEqualTo(5);
    }

    @Test
    void splitsASetIntoParametersAndExits() {
        double[] set = {100, 10, 3, 14, 4, 20};

        assertThat(sweep(new Search.Grid()).parameters(set)).containsExactly(100, 10);
        assertThat(sweep(new Search.Grid()).rules(set).exits())
                .isEqualTo(new Exits(new Distance.Atr(3, 14), new Distance.Risk(4), Distance.NONE, 20));
    }

    @Test
    void listsSetsInTheOrderOfTheAxes() {
        Search search = new Search.Sets(List.of(
                Map.of("fast", 1.0, "slow", 2.0, "stop", 3.0, "stop-period", 4.0, "target", 5.0, "exit-bars", 6.0)));

        assertThat(sweep(search).listedSets()).containsExactly(new double[] {2, 1, 3, 4, 5, 6});
        assertThat(sweep(new Search.Grid()).listedSets()).isEmpty();
    }

    @Test
    void addsBasisPointsToTheFractionOfThePrice() {
        assertThat(new SlippageSpecification(5, 0.001, 0).slippage().fraction()).isEqualTo(0.0015);
    }

    @Test
    void writesOneCanonicalLine() {
        assertThat(sweep(new Search.Random(5)).canonical())
                .isEqualTo("{\"capital\":10000,\"dates\":{},\"direction\":\"long-only\","
                        + "\"execution\":{\"commission\":{\"fraction\":0.001,\"minimum\":0,\"per-order\":0,\"per-share\":0},"
                        + "\"fill\":\"next-open\",\"lot\":0,\"slippage\":{\"basis-points\":0,\"fraction\":0,\"range-share\":0},"
                        + "\"stop-from-entry-bar\":true,\"stop-slippage\":true},"
                        + "\"exits\":{\"bars\":20,\"stop\":{\"atr\":{\"multiple\":[2,3],\"period\":14}},"
                        + "\"target\":{\"r\":[1,2,4]},\"trailing\":\"none\"},\"interval\":\"1d\","
                        + "\"margin\":{\"borrow-rate\":0,\"interest-rate\":0,\"leverage\":1,\"maintenance\":0},"
                        + "\"ranking\":{\"best\":10,\"by\":\"sharpe\",\"order\":\"highest\"},\"search\":{\"random\":5},"
                        + "\"seed\":7,\"sizing\":\"all-in\",\"statistics\":{\"risk-free\":0},"
                        + "\"strategy\":{\"constraints\":[\"fast < slow\"],\"name\":\"sma \\\"\\u0009\\\\\","
                        + "\"parameters\":{\"fast\":10,\"slow\":[50,100]}},\"universe\":[\"A\",\"B\"]}");
    }

    private static BacktestSpecification sweep(Search search) {
        Map<String, Values> parameters = new LinkedHashMap<>();
        parameters.put("slow", Values.of(100, 50));
        parameters.put("fast", Values.of(10));
        return new BacktestSpecification(
                Optional.of("label"),
                new MarketData(
                        new Universe.Symbols(List.of("B", "A")),
                        Interval.ONE_DAY,
                        Dates.ALL,
                        Optional.empty(),
                        Optional.empty()),
                new StrategySpecification(
                        Optional.of("sma \"\t\\"),
                        Optional.empty(),
                        Optional.empty(),
                        parameters,
                        List.of(Constraint.parse("fast < slow"), Constraint.parse("fast<slow")),
                        Optional.empty()),
                search,
                new Trading(10_000, Direction.LONG_ONLY, new Sizing.AllIn(), EXITS, execution(), Margin.CASH),
                new Evaluation(
                        Optional.empty(),
                        new Ranking("sharpe", Ranking.Order.HIGHEST, 10),
                        new StatisticsSpecification(Optional.empty(), 0)),
                7);
    }

    private static ExecutionSpecification execution() {
        return new ExecutionSpecification(
                Fill.NEXT_OPEN,
                Commission.ofFraction(0.001),
                new SlippageSpecification(0, 0, 0),
                true,
                Optional.empty(),
                0,
                true);
    }
}
