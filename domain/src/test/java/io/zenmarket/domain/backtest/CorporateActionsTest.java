package io.zenmarket.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import io.zenmarket.domain.strategy.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorporateActionsTest {

    private static final LocalDate THIRD = LocalDate.of(1970, 1, 3);

    @Test
    void splitChangesUnitsAndKeepsTheValue() {
        PortfolioResult result = run(Direction.LONG_ONLY, Decision.LONG, split(4), 100, 100, 26, 27);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_040, 1_080);
        Trade trade = result.trades().getFirst();
        assertThat(trade.quantity()).isEqualTo(40);
        assertThat(trade.entryPrice()).isEqualTo(25);
        assertThat(trade.mfe()).isCloseTo(0.08, within(1e-12));
        assertThat(trade.mae()).isZero();
    }

    @Test
    void dividendIsPaidOnWhatWasHeldBefore() {
        PortfolioResult result = run(Direction.LONG_ONLY, Decision.LONG, dividend(2), 100, 100, 98, 98);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_000, 1_000);
        assertThat(result.cash()[2]).isEqualTo(20);
        assertThat(result.trades().getFirst().income()).isEqualTo(20);
        assertThat(result.trades().getFirst().pnl()).isZero();
    }

    @Test
    void shortPaysTheDividend() {
        PortfolioResult result = run(Direction.BOTH, Decision.SHORT, dividend(2), 100, 100, 98, 98);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_000, 1_000);
        assertThat(result.trades().getFirst().income()).isEqualTo(-20);
    }

    @Test
    void entryAtTheOpenOfTheExDateHasNoRight() {
        Instrument instrument = Instrument.asTraded(
                Tape.daily("AAA", new double[][] {{100}, {100}, {98}, {98}}), "USD", List.of(dividend(2)));
        PortfolioResult result = PortfolioEngine.of(Market.of(List.of(instrument), 252), Rules.of(980))
                .run(List.of(Tape.decisions(Map.of(1, Decision.LONG))));
        assertThat(result.equity()).containsExactly(980, 980, 980, 980);
    }

    /// A stop 10 % below 100 is 22.5 after a split by 4, so that 23 does not touch it; a range is scaled
    /// likewise.
    @Test
    void exitsAndWaitingOrdersFollowTheSplit() {
        Exits exits = new Exits(new Distance.Fraction(0.1), Distance.NONE, Distance.NONE, 0);
        Instrument instrument = Instrument.asTraded(
                Tape.daily("AAA", new double[][] {{100}, {100}, {25, 25, 23, 24}, {24, 24, 22, 23}}),
                "USD",
                List.of(split(4)));
        Trader trader = desk -> {
            if (desk.bar() == 0) {
                desk.submit(Ticket.market(0, 5));
                desk.submit(Ticket.limit(0, 1, 92));
            }
        };
        PortfolioResult result = PortfolioEngine.of(
                        Market.of(List.of(instrument), 252), Rules.of(1_000).withExits(exits))
                .run(trader);
        assertThat(result.fills()).extracting(OrderFill::bar).containsExactly(1, 2, 3);
        assertThat(result.fills()).extracting(OrderFill::price).containsExactly(100.0, 23.0, 22.5);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(5.0, 4.0, -24.0);
    }

    @Test
    void decisionsSeePricesWithoutTheJump() {
        Instrument instrument = Instrument.asTraded(
                Tape.daily("AAA", new double[][] {{100}, {100}, {25}, {25}}), "USD", List.of(split(4)));
        assertThat(instrument.indicators().bars().close()).containsExactly(25, 25, 25, 25);
    }

    private static PortfolioResult run(
            Direction direction, Decision decision, CorporateAction action, double... prices) {
        double[][] bars = new double[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            bars[i] = new double[] {prices[i]};
        }
        Instrument instrument = Instrument.asTraded(Tape.daily("AAA", bars), "USD", List.of(action));
        return PortfolioEngine.of(
                        Market.of(List.of(instrument), 252), Rules.of(1_000).withDirection(direction))
                .run(List.of(Tape.decisions(Map.of(0, decision))));
    }

    private static CorporateAction split(double ratio) {
        return new CorporateAction("AAA", THIRD, Kind.SPLIT, ratio);
    }

    private static CorporateAction dividend(double cash) {
        return new CorporateAction("AAA", THIRD, Kind.DIVIDEND, cash);
    }
}
