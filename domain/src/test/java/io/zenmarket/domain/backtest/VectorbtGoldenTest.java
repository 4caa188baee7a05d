package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.GoldenSpx.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Orders, trades and equity as vectorbt has them; its README says what and to which tolerance.
class VectorbtGoldenTest {

    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "close, 10, 52",
        "close, 20, 100",
        "close, 50, 196",
        "nextopen, 10, 52",
        "nextopen, 20, 100",
        "nextopen, 50, 196"
    })
    void ordersTradesAndEquityOfACrossAreThoseOfVectorbt(String mode, int fast, int slow) {
        Execution execution = Execution.DEFAULT
                .withCommission(Commission.ofFraction(0.001))
                .withFill(mode.equals("close") ? Fill.SAME_CLOSE : Fill.NEXT_OPEN);
        PortfolioResult result = PortfolioEngine.of(
                        GoldenSpx.MARKET, Rules.of(10_000).withExecution(execution))
                .run(List.of(GoldenSpx.crosses(fast, slow, Decision.LONG, Decision.FLAT)));
        String name = mode + "_" + fast + "_" + slow + ".csv.gz";
        assertOrders(result.fills(), GoldenSpx.table("vectorbt/orders_" + name));
        assertTrades(result.trades(), GoldenSpx.table("vectorbt/trades_" + name));
        assertEquity(result.equity(), GoldenSpx.table("vectorbt/equity_" + name));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void ordersWithStopsAndTargetsAreThoseOfVectorbt(int name, boolean trailing) {
        Map<String, String> row = Map.of(
                "case",
                "stoplimit",
                "sl",
                "0.05",
                "tp",
                "0.15",
                "trail",
                trailing ? "True" : "False",
                "slippage",
                "0",
                "fixed_fees",
                "0");
        assertOrders(run(row).fills(), GoldenSpx.table("vectorbt/stops_orders_sl05_tp15_trail" + name + ".csv.gz"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stopsSizesAndDirectionsComeToWhatVectorbtSays(Map<String, String> row) {
        PortfolioResult result = run(row);
        assertThat(result.trades()).hasSize((int) number(row, "n_trades"));
        assertThat(result.fills()).hasSize((int) number(row, "n_orders"));
        assertThat(result.fills().commissions()).isCloseTo(number(row, "total_fees"), near(row, "total_fees"));
        assertThat(result.equity()[5104]).isCloseTo(number(row, "final_value"), near(row, "final_value"));
        assertThat(result.equity()[5104] / 10_000 - 1)
                .isCloseTo(number(row, "total_return"), near(row, "total_return"));
        assertThat(maxDrawdown(result.equity())).isCloseTo(number(row, "max_drawdown"), near(row, "max_drawdown"));
        assertThat(sharpe(result.equity())).isCloseTo(number(row, "sharpe"), near(row, "sharpe"));
    }

    @Test
    void ownConventionsChangeTheCasesOfTheTableOnly() {
        List<String> changed = cases().filter(row -> {
                    double own = run(row, Conventions.DEFAULT).equity()[5104];
                    return Math.abs(own / number(row, "final_value") - 1) > RELATIVE;
                })
                .map(row -> row.get("case"))
                .toList();
        assertThat(changed).containsExactly("slip_fixedfee", "slip_fixedfee", "size_percent_0.5");
    }

    static Stream<Map<String, String>> cases() {
        return Stream.of(
                        "vectorbt/stops_sizes_directions_SPX_sma_10_52.csv",
                        "vectorbt/extra_size_amount_feasible_SPX_sma_10_52.csv")
                .flatMap(file -> GoldenSpx.table(file).stream());
    }

    private static PortfolioResult run(Map<String, String> row) {
        return run(row, Conventions.VECTORBT);
    }

    private static PortfolioResult run(Map<String, String> row, Conventions conventions) {
        String name = row.get("case");
        boolean shorts = name.equals("direction_shortonly");
        boolean both = name.equals("direction_both");
        DecisionEvents decisions = GoldenSpx.crosses(
                10, 52, shorts ? Decision.SHORT : Decision.LONG, both ? Decision.SHORT : Decision.FLAT);
        Rules rules = new Rules(
                10_000,
                shorts || both ? Direction.BOTH : Direction.LONG_ONLY,
                sizing(name),
                exits(row),
                execution(row, name.equals("size_granularity_1") ? 1 : 0),
                Margin.CASH);
        return PortfolioEngine.of(GoldenSpx.MARKET, rules).with(conventions).run(List.of(decisions));
    }

    private static Execution execution(Map<String, String> row, double lot) {
        Commission commission = new Commission(number(row, "fixed_fees"), 0, 0.001, 0);
        Slippage slippage = new Slippage(number(row, "slippage"), 0);
        return new Execution(Fill.SAME_CLOSE, commission, slippage, false, Double.POSITIVE_INFINITY, lot, true);
    }

    private static Exits exits(Map<String, String> row) {
        Distance stop = distance(number(row, "sl"));
        boolean trailing = "True".equals(row.get("trail"));
        return new Exits(
                trailing ? Distance.NONE : stop, distance(number(row, "tp")), trailing ? stop : Distance.NONE, 0);
    }

    private static Distance distance(double fraction) {
        return Double.isNaN(fraction) ? Distance.NONE : new Distance.Fraction(fraction);
    }

    private static Sizing sizing(String name) {
        double number = name.startsWith("size_") ? Double.parseDouble(name.replaceAll(".*_", "")) : 0;
        return name.startsWith("size_amount")
                ? new Sizing.Shares(number)
                : name.startsWith("size_value")
                        ? new Sizing.Value(number)
                        : name.startsWith("size_percent") ? new Sizing.EquityFraction(number) : new Sizing.AllIn();
    }

    private static void assertOrders(List<OrderFill> fills, List<Map<String, String>> expected) {
        assertThat(fills).hasSameSizeAs(expected);
        for (int i = 0; i < fills.size(); i++) {
            OrderFill fill = fills.get(i);
            Map<String, String> row = expected.get(i);
            assertThat(GoldenSpx.date(fill.time())).isEqualTo(row.get("Timestamp"));
            assertThat(fill.quantity() > 0 ? "Buy" : "Sell").isEqualTo(row.get("Side"));
            assertThat(Math.abs(fill.quantity())).isCloseTo(number(row, "Size"), near(row, "Size"));
            assertThat(fill.price()).isCloseTo(number(row, "Price"), near(row, "Price"));
            assertThat(fill.commission()).isCloseTo(number(row, "Fees"), near(row, "Fees"));
        }
    }

    private static void assertTrades(List<Trade> trades, List<Map<String, String>> expected) {
        assertThat(trades).hasSameSizeAs(expected);
        for (int i = 0; i < trades.size(); i++) {
            Trade trade = trades.get(i);
            Map<String, String> row = expected.get(i);
            assertThat(GoldenSpx.date(trade.entryTime())).isEqualTo(row.get("Entry Timestamp"));
            assertThat(GoldenSpx.date(trade.exitTime())).isEqualTo(row.get("Exit Timestamp"));
            assertThat(trade.open()).isEqualTo("Open".equals(row.get("Status")));
            assertThat(trade.quantity()).isCloseTo(number(row, "Size"), near(row, "Size"));
            assertThat(trade.entryPrice()).isCloseTo(number(row, "Avg Entry Price"), near(row, "Avg Entry Price"));
            assertThat(trade.exitPrice()).isCloseTo(number(row, "Avg Exit Price"), near(row, "Avg Exit Price"));
            double fees = number(row, "Entry Fees") + number(row, "Exit Fees");
            assertThat(trade.costs()).isCloseTo(fees, within(RELATIVE * fees));
            assertThat(trade.pnl()).isCloseTo(number(row, "PnL"), within(RELATIVE * fees));
            assertThat(trade.returnFraction()).isCloseTo(number(row, "Return"), within(RELATIVE));
        }
    }

    private static void assertEquity(double[] equity, List<Map<String, String>> expected) {
        assertThat(expected).hasSize(equity.length);
        for (int i = 0; i < equity.length; i++) {
            assertThat(equity[i]).isCloseTo(number(expected.get(i), "value"), near(expected.get(i), "value"));
        }
    }

    private static Offset<Double> near(Map<String, String> row, String column) {
        return within(RELATIVE * Math.abs(number(row, column)));
    }

    private static double maxDrawdown(double[] equity) {
        double peak = 10_000;
        double worst = 0;
        for (double value : equity) {
            peak = Math.max(peak, value);
            worst = Math.min(worst, value / peak - 1);
        }
        return worst;
    }

    private static double sharpe(double[] equity) {
        double sum = 0;
        double squares = 0;
        for (int i = 1; i < equity.length; i++) {
            sum += equity[i] / equity[i - 1] - 1;
        }
        double mean = sum / equity.length;
        for (int i = 0; i < equity.length; i++) {
            double off = (i == 0 ? 0 : equity[i] / equity[i - 1] - 1) - mean;
            squares += off * off;
        }
        return mean / Math.sqrt(squares / (equity.length - 1)) * Math.sqrt(252);
    }
}
