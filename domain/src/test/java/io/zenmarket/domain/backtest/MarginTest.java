package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.Tape.flat;
import static io.zenmarket.domain.backtest.Tape.hold;
import static io.zenmarket.domain.backtest.Tape.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.strategy.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarginTest {

    private static final Map<Integer, Decision> SELL = Map.of(0, Decision.SHORT);

    @Test
    void leverageBoundsTheExposure() {
        PortfolioResult result = hold(flat(100, 100, 110), rules(5, new Margin(2, 0, 0, 0)));
        assertThat(result.fills().getFirst().quantity()).isEqualTo(20);
        assertThat(result.cash()[1]).isEqualTo(-1_000);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_200);
    }

    @Test
    void withoutLeverageAShortIsSecuredInFull() {
        PortfolioResult result = run(flat(100, 100, 90), rules(5, Margin.CASH), SELL);
        assertThat(result.fills().getFirst().quantity()).isEqualTo(-10);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_100);
    }

    /// 20 units on 1000: at 60 the equity is 200 of 1200, below a quarter; closed at the next open.
    @Test
    void equityBelowTheMaintenanceClosesEverythingAtTheNextOpen() {
        PortfolioResult result = hold(flat(100, 100, 60, 58, 100), rules(5, new Margin(2, 0.25, 0, 0)));
        Trade trade = result.trades().getFirst();
        assertThat(trade.cause()).isEqualTo(Cause.MARGIN);
        assertThat(trade.exitBar()).isEqualTo(3);
        assertThat(trade.exitPrice()).isEqualTo(58);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 200, 160, 160);
    }

    /// A short of 10 at 100 on 1000: at 210 it owes 100 more than there is.
    @Test
    void ruinIsAResult() {
        PortfolioResult result = run(flat(100, 100, 210, 50, 50), rules(1, Margin.CASH), SELL);
        assertThat(result.ruined()).isTrue();
        assertThat(result.ruinBar()).isEqualTo(2);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 0, 0, 0);
        assertThat(result.cash()).containsExactly(1_000, 2_000, 0, 0, 0);
        assertThat(result.exposure()[2]).isZero();
        assertThat(result.trades()).extracting(Trade::cause).containsExactly(Cause.RUIN);
        assertThat(result.trades().getFirst().pnl()).isEqualTo(-1_100);
    }

    /// 36.5 % a year on a short of 1000 and on 1000 borrowed is 1 a day.
    @Test
    void borrowedSharesAndBorrowedMoneyCostByTheDay() {
        PortfolioResult shorts = run(flat(100, 100, 100, 100), rules(1, new Margin(1, 0, 0.365, 0)), SELL);
        assertThat(shorts.equity()).containsExactly(1_000, 1_000, 999, 998);
        assertThat(shorts.financing()).isCloseTo(2, within(1e-9));
        PortfolioResult longs = hold(flat(100, 100, 100), rules(5, new Margin(2, 0, 0.365, 0.365)));
        assertThat(longs.equity()).containsExactly(1_000, 1_000, 999);
    }

    @Test
    void reversalIsOneOrderAndTwoTrades() {
        Rules rules = Rules.of(1_000).withDirection(Direction.BOTH);
        PortfolioResult result = run(flat(100, 100, 100, 110, 99), rules, Map.of(0, Decision.LONG, 2, Decision.SHORT));
        assertThat(result.orders()).hasSize(2);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(10.0, -20.0);
        assertThat(result.trades()).extracting(Trade::side).containsExactly(1, -1);
        assertThat(result.trades()).extracting(Trade::pnl).containsExactly(100.0, 110.0);
        assertThat(result.equity()[4]).isEqualTo(1_210);
    }

    private static Rules rules(double fraction, Margin margin) {
        return new Rules(
                1_000, Direction.BOTH, new Sizing.EquityFraction(fraction), Exits.NONE, Execution.DEFAULT, margin);
    }
}
