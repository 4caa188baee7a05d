package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.Tape.bar;
import static io.zenmarket.domain.backtest.Tape.flat;
import static io.zenmarket.domain.backtest.Tape.market;
import static io.zenmarket.domain.backtest.Tape.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.strategy.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final Map<Integer, Decision> IN_AND_OUT = Map.of(0, Decision.LONG, 2, Decision.FLAT);

    /// 10 units: 1 + 10 × 0.01 + 0.1 % of 1000 = 2.1, the minimum is 3; sold at 400 each: 1 + 0.1 + 4 = 5.1.
    @Test
    void commissionIsTheSumOfItsPartsButNotBelowTheMinimum() {
        Execution execution = Execution.DEFAULT.withCommission(new Commission(1, 0.01, 0.001, 3));
        Rules rules = Rules.of(2_000).withSizing(new Sizing.Shares(10)).withExecution(execution);
        PortfolioResult result = run(flat(100, 100, 100, 400), rules, IN_AND_OUT);
        assertThat(result.fills()).extracting(OrderFill::commission).containsExactly(3.0, 5.1);
        assertThat(result.fills().get(1).realised()).isCloseTo(3_000 - 8.1, within(1e-9));
        assertThat(result.trades().getFirst().pnl()).isCloseTo(3_000 - 8.1, within(1e-9));
        assertThat(result.equity()[3]).isCloseTo(2_000 + 3_000 - 8.1, within(1e-9));
    }

    /// (1000 − 1) / (100 × 1.001 + 0.01) units leave nothing; with a minimum of 50 it is 950 / 100.
    @Test
    void allCashPaysForTheCommissionToo() {
        Execution parts = Execution.DEFAULT.withCommission(new Commission(1, 0.01, 0.001, 0));
        PortfolioResult result = run(flat(100, 100), Rules.of(1_000).withExecution(parts), IN_AND_OUT);
        assertThat(result.fills().getFirst().quantity()).isCloseTo(999 / 100.11, within(1e-12));
        assertThat(result.cash()[1]).isZero();
        Execution minimum = Execution.DEFAULT.withCommission(new Commission(1, 0.01, 0.001, 50));
        PortfolioResult least = run(flat(100, 100), Rules.of(1_000).withExecution(minimum), IN_AND_OUT);
        assertThat(least.fills().getFirst().quantity()).isEqualTo(9.5);
        assertThat(least.cash()[1]).isZero();
    }

    /// Bought at 100 × 1.01 + 0.25 × 4, sold at 110 × 0.99 − 0.25 × 8.
    @Test
    void slippageMakesBuysDearerAndSellsCheaper() {
        Execution execution = Execution.DEFAULT.withSlippage(new Slippage(0.01, 0.25));
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Shares(1)).withExecution(execution);
        double[] calm = bar(100, 102, 98, 100);
        PortfolioResult result = run(market(calm, calm, calm, bar(110, 114, 106, 110)), rules, IN_AND_OUT);
        assertThat(result.fills().get(0).price()).isCloseTo(102, within(1e-12));
        assertThat(result.fills().get(1).price()).isCloseTo(106.9, within(1e-12));
    }

    @Test
    void stopsSlipUnlessTheyAreToldNotTo() {
        Exits exits = new Exits(new Distance.Fraction(0.05), Distance.NONE, Distance.NONE, 0);
        Slippage slippage = new Slippage(0.01, 0);
        Rules rules = Rules.of(1_000).withExits(exits).withExecution(Execution.DEFAULT.withSlippage(slippage));
        double[][] bars = {bar(100, 100, 100, 100), bar(100, 100, 100, 100), bar(100, 100, 90, 95)};
        double stop = 101 * 0.95;
        assertThat(Tape.hold(market(bars), rules).fills().get(1).price()).isCloseTo(stop * 0.99, within(1e-10));
        Execution exact =
                new Execution(Fill.NEXT_OPEN, Commission.NONE, slippage, false, Double.POSITIVE_INFINITY, 0, true);
        assertThat(Tape.hold(market(bars), rules.withExecution(exact))
                        .fills()
                        .get(1)
                        .price())
                .isCloseTo(stop, within(1e-10));
    }

    /// A volume of 1000 and a share of 0.4 let 400 units through a bar: 400, 400, 200 in, then 400, 400,
    /// 200 out.
    @Test
    void volumeLimitsFillsAndTheRestWaits() {
        Execution execution = new Execution(Fill.NEXT_OPEN, Commission.NONE, Slippage.NONE, true, 0.4, 0, true);
        Rules rules = Rules.of(1_000_000).withSizing(new Sizing.Shares(1_000)).withExecution(execution);
        PortfolioResult result =
                run(flat(10, 10, 11, 12, 12, 12, 12, 12), rules, Map.of(0, Decision.LONG, 4, Decision.FLAT));
        assertThat(result.fills())
                .extracting(OrderFill::quantity)
                .containsExactly(400.0, 400.0, 200.0, -400.0, -400.0, -200.0);
        assertThat(result.fills()).extracting(OrderFill::bar).containsExactly(1, 2, 3, 5, 6, 7);
        Trade trade = result.trades().getFirst();
        assertThat(trade.entryPrice()).isCloseTo(10.8, within(1e-12));
        assertThat(trade.pnl()).isCloseTo(1_200, within(1e-9));
        assertThat(result.orders()).extracting(Order::status).containsOnly(OrderStatus.FILLED);
    }

    @Test
    void stopThatVolumeCutsGoesOnAtTheMarket() {
        Execution execution = new Execution(Fill.NEXT_OPEN, Commission.NONE, Slippage.NONE, true, 0.6, 0, true);
        Exits exits = new Exits(new Distance.Fraction(0.05), Distance.NONE, Distance.NONE, 0);
        Rules rules = Rules.of(1_000_000)
                .withSizing(new Sizing.Shares(1_000))
                .withExits(exits)
                .withExecution(execution);
        PortfolioResult result = Tape.hold(flat(100, 100, 100, 90, 80, 80), rules);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(600.0, 400.0, -600.0, -400.0);
        assertThat(result.fills()).extracting(OrderFill::price).containsExactly(100.0, 100.0, 90.0, 80.0);
        assertThat(result.trades()).extracting(Trade::cause).containsExactly(Cause.STOP);
    }

    @Test
    void lotsAreRoundedDownAndExitsCloseAll() {
        Rules rules = Rules.of(1_000).withExecution(Execution.DEFAULT.withLot(1));
        PortfolioResult result = run(flat(100, 142, 142, 150), rules, IN_AND_OUT);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(7.0, -7.0);
        assertThat(result.cash()[1]).isEqualTo(6);
    }
}
