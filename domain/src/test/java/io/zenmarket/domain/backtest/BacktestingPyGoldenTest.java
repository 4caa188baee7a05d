package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.GoldenSpx.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Trades and equity as backtesting.py has them; its README says what and to which tolerance.
class BacktestingPyGoldenTest {

    private static final double RELATIVE = 1e-10;
    private static final Commission FIFTH = Commission.ofFraction(0.002);
    private static final Commission TENTH = Commission.ofFraction(0.001);

    @Test
    void reversalsAtNextOpenAgree() {
        PortfolioResult result = run(ReferenceTraders.smaCross(), FIFTH, Fill.NEXT_OPEN);
        assertTrades("sma_readme", result);
        assertEquity("sma_readme", result);
        assertThat(result.trades().getLast().open()).isTrue();
    }

    @Test
    void reversalsAtNextOpenAgreeWhenTheLastTradeIsClosed() {
        assertTrades(
                "sma_readme_finalize",
                run(ReferenceTraders.finalised(ReferenceTraders.smaCross()), FIFTH, Fill.NEXT_OPEN));
    }

    @Test
    void reversalsAtTheCloseAgree() {
        assertCase("sma_readme_trade_on_close", ReferenceTraders.smaCross(), FIFTH, Fill.SAME_CLOSE);
    }

    @Test
    void longOnlyAgrees() {
        assertCase("sma_long_only", ReferenceTraders.smaCrossLong(), FIFTH, Fill.NEXT_OPEN);
    }

    @Test
    void feesPerOrderAndByValueAgree() {
        assertCase(
                "sma_fixed_plus_rel_commission",
                ReferenceTraders.smaCross(),
                new Commission(5, 0, 0.001, 0),
                Fill.NEXT_OPEN);
    }

    @Test
    void stopsAndTargetsAgree() {
        assertCase("sma_sl_tp", ReferenceTraders.smaCrossWithBracket(), FIFTH, Fill.NEXT_OPEN);
    }

    @Test
    void stopEntriesWithBracketAgree() {
        assertCase("breakout_stop_entry_sl_tp", ReferenceTraders.breakout(), TENTH, Fill.NEXT_OPEN);
    }

    @Test
    void limitEntriesWithBracketAgree() {
        PortfolioResult result = run(ReferenceTraders.limitDip(), TENTH, Fill.NEXT_OPEN);
        assertTrades("limit_dip_sl_tp", result);
        assertEquity("limit_dip_sl_tp", result);
    }

    @Test
    void trailingStopsAgree() {
        PortfolioResult result = run(
                ReferenceTraders.finalised(ReferenceTraders.smaCrossTrailing()),
                FIFTH,
                Fill.NEXT_OPEN,
                new Sizing.EquityFraction(0.9));
        assertTrades("sma_atr_trailing_3x14", result);
        assertEquity("sma_atr_trailing_3x14", result);
    }

    @Test
    void ownConventionsChangeTheCasesOfTheTableOnly() {
        Rules rules = rules(FIFTH, Fill.NEXT_OPEN, new Sizing.AllIn());
        PortfolioEngine own = PortfolioEngine.of(GoldenSpx.MARKET, rules);
        assertTrades("sma_readme", own.run(ReferenceTraders.smaCross()));
        assertEquity("sma_readme", own.run(ReferenceTraders.smaCross()));
        assertEquity("sma_long_only", own.run(ReferenceTraders.finalised(ReferenceTraders.smaCrossLong())));
        assertEquity("sma_sl_tp", own.run(ReferenceTraders.finalised(ReferenceTraders.smaCrossWithBracket())));
        Rules tenth = rules(TENTH, Fill.NEXT_OPEN, new Sizing.AllIn());
        assertThat(PortfolioEngine.of(GoldenSpx.MARKET, tenth)
                        .run(ReferenceTraders.limitDip())
                        .trades())
                .hasSize(215);
    }

    private static void assertCase(String name, Trader trader, Commission commission, Fill fill) {
        PortfolioResult result = run(ReferenceTraders.finalised(trader), commission, fill);
        assertTrades(name, result);
        assertEquity(name, result);
    }

    private static PortfolioResult run(Trader trader, Commission commission, Fill fill) {
        return run(trader, commission, fill, new Sizing.AllIn());
    }

    private static PortfolioResult run(Trader trader, Commission commission, Fill fill, Sizing sizing) {
        return PortfolioEngine.of(GoldenSpx.MARKET, rules(commission, fill, sizing))
                .with(Conventions.BACKTESTING_PY)
                .run(trader);
    }

    private static Rules rules(Commission commission, Fill fill, Sizing sizing) {
        Execution execution =
                Execution.DEFAULT.withCommission(commission).withFill(fill).withLot(1);
        return Rules.of(100_000)
                .withDirection(Direction.BOTH)
                .withSizing(sizing)
                .withExecution(execution);
    }

    private static void assertTrades(String name, PortfolioResult result) {
        List<Map<String, String>> expected = GoldenSpx.table("backtestingpy/" + name + ".trades.csv.gz");
        List<Trade> trades =
                result.trades().stream().filter(trade -> !trade.open()).toList();
        assertThat(trades).hasSameSizeAs(expected);
        for (int i = 0; i < trades.size(); i++) {
            assertTrade(trades.get(i), expected.get(i));
        }
    }

    private static void assertTrade(Trade trade, Map<String, String> row) {
        assertThat(trade.side() * trade.quantity()).as("size %s", row).isEqualTo(number(row, "Size"));
        assertThat(trade.entryBar()).as("entry %s", row).isEqualTo((int) number(row, "EntryBar"));
        assertThat(trade.exitBar()).as("exit %s", row).isEqualTo((int) number(row, "ExitBar"));
        assertThat(trade.entryPrice()).isCloseTo(number(row, "EntryPrice"), near(row, "EntryPrice"));
        assertThat(trade.exitPrice()).isCloseTo(number(row, "ExitPrice"), near(row, "ExitPrice"));
        assertThat(trade.costs()).isCloseTo(number(row, "Commission"), near(row, "Commission"));
        assertThat(trade.pnl()).isCloseTo(number(row, "PnL"), within(RELATIVE * 10_000));
        assertThat(trade.returnFraction()).isCloseTo(number(row, "ReturnPct"), within(RELATIVE));
    }

    private static void assertEquity(String name, PortfolioResult result) {
        List<Map<String, String>> expected = GoldenSpx.table("backtestingpy/" + name + ".equity.csv.gz");
        assertThat(expected).hasSize(result.equity().length);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result.equity()[i])
                    .as("bar %s", i)
                    .isCloseTo(number(expected.get(i), "Equity"), near(expected.get(i), "Equity"));
        }
    }

    private static Offset<Double> near(Map<String, String> row, String column) {
        return within(RELATIVE * Math.abs(number(row, column)));
    }
}
