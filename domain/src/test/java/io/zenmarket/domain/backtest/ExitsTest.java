package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.Tape.bar;
import static io.zenmarket.domain.backtest.Tape.hold;
import static io.zenmarket.domain.backtest.Tape.market;
import static io.zenmarket.domain.backtest.Tape.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.strategy.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExitsTest {

    private static final Distance NONE = Distance.NONE;
    private static final Distance FIVE = new Distance.Fraction(0.05);
    private static final Distance TEN = new Distance.Fraction(0.1);
    private static final double[] FIRST = bar(100, 101, 99, 100);
    private static final double[] CALM = bar(100, 101, 99, 100);

    @Test
    void stopFillsAtItsPriceInsideTheBar() {
        assertExit(hold(market(FIRST, CALM, bar(99, 100, 94, 98)), exits(FIVE, TEN, NONE)), 2, 95, Cause.STOP);
    }

    @Test
    void gapFillsAtTheOpen() {
        assertExit(hold(market(FIRST, CALM, bar(90, 96, 89, 92)), exits(FIVE, TEN, NONE)), 2, 90, Cause.STOP);
        assertExit(hold(market(FIRST, CALM, bar(113, 114, 109, 110)), exits(FIVE, TEN, NONE)), 2, 113, Cause.TARGET);
    }

    @Test
    void stopComesFirstWhenBothAreTouched() {
        assertExit(hold(market(FIRST, CALM, bar(100, 112, 94, 100)), exits(FIVE, TEN, NONE)), 2, 95, Cause.STOP);
    }

    @Test
    void stopIsLiveInTheBarOfEntry() {
        assertExit(hold(market(FIRST, bar(100, 101, 94, 98)), exits(FIVE, TEN, NONE)), 1, 95, Cause.STOP);
        assertExit(hold(market(FIRST, bar(100, 111, 96, 98)), exits(FIVE, TEN, NONE)), 1, 110, Cause.TARGET);
    }

    @Test
    void stopFromTheNextBarOnIsAnOption() {
        Rules rules = exits(FIVE, TEN, NONE);
        Execution late =
                new Execution(Fill.NEXT_OPEN, Commission.NONE, Slippage.NONE, true, Double.POSITIVE_INFINITY, 0, false);
        PortfolioResult result =
                hold(market(FIRST, bar(100, 101, 94, 98), bar(97, 98, 96, 97)), rules.withExecution(late));
        assertThat(result.trades().getFirst().open()).isTrue();
    }

    @Test
    void entryAtACloseHasItsStopFromTheNextBarOn() {
        Rules rules = exits(FIVE, TEN, NONE).withExecution(Execution.DEFAULT.withFill(Fill.SAME_CLOSE));
        PortfolioResult result = hold(market(bar(100, 120, 80, 100), CALM, bar(99, 100, 94, 98)), rules);
        assertExit(result, 2, 95, Cause.STOP);
        assertThat(result.trades().getFirst().entryBar()).isZero();
    }

    @Test
    void shortIsTheMirrorImage() {
        Rules rules = exits(FIVE, TEN, NONE).withDirection(Direction.BOTH);
        Map<Integer, Decision> sell = Map.of(0, Decision.SHORT);
        assertExit(run(market(FIRST, CALM, bar(101, 106, 88, 98)), rules, sell), 2, 105, Cause.STOP);
        assertExit(run(market(FIRST, CALM, bar(88, 89, 87, 88)), rules, sell), 2, 88, Cause.TARGET);
        assertExit(run(market(FIRST, CALM, bar(107, 108, 100, 102)), rules, sell), 2, 107, Cause.STOP);
    }

    /// Peak 100, then 110 (stop 104.5), tested by the low of the bar after, not by that of the bar that
    /// raised it.
    @Test
    void trailingStopIsTestedAgainstThePeakBeforeTheBarThenRaised() {
        Market market = market(FIRST, CALM, bar(101, 110, 100, 109), bar(108, 109, 104, 106));
        assertExit(hold(market, exits(NONE, NONE, FIVE)), 3, 104.5, Cause.TRAILING);
        Market fall = market(FIRST, bar(100, 100, 95, 96));
        assertExit(hold(fall, exits(NONE, NONE, FIVE)), 1, 95, Cause.TRAILING);
    }

    /// R = 5 % of 100 = 5: trails 10 behind the peak of 130.
    @Test
    void trailingStopByRiskFollowsAtMultiplesOfTheFirstDistance() {
        Market market = market(FIRST, CALM, bar(101, 130, 100, 129), bar(129, 129, 119, 121));
        assertExit(hold(market, exits(FIVE, NONE, new Distance.Risk(2))), 3, 120, Cause.TRAILING);
        assertExit(hold(market, exits(FIVE, new Distance.Risk(3), NONE)), 2, 115, Cause.TARGET);
    }

    /// True ranges: 2, 2, 6, 2; averages of period 1 are those. Decision at bar 1: range 2. After bar 3
    /// the peak is 105 and the range 6: 105 − 12 = 93 would loosen the stop, which stays at 100 − 4 = 96.
    @Test
    void trailingStopByRangeNeverGoesBack() {
        Market market = market(
                FIRST,
                CALM,
                bar(100, 101, 99, 100),
                bar(100, 105, 99, 104),
                bar(104, 104, 97, 98),
                bar(98, 99, 95, 96));
        Rules rules = exits(NONE, NONE, new Distance.Atr(2, 1));
        PortfolioResult result = run(market, rules, Map.of(1, Decision.LONG));
        assertThat(result.trades().getFirst().entryBar()).isEqualTo(2);
        assertExit(result, 4, 97, Cause.TRAILING);
    }

    @Test
    void stopByRangeUsesTheRangeAtTheDecision() {
        Market market = market(FIRST, bar(100, 104, 100, 102), bar(102, 110, 101, 105), bar(105, 106, 97, 98));
        PortfolioResult result = run(market, exits(new Distance.Atr(1, 1), NONE, NONE), Map.of(1, Decision.LONG));
        assertExit(result, 3, 98, Cause.STOP);
    }

    @Test
    void entryWithoutTheRangeItsStopNeedsIsRefused() {
        PortfolioResult result = hold(market(FIRST, CALM, CALM), exits(new Distance.Atr(2, 5), NONE, NONE));
        assertThat(result.orders().getFirst().status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void mostBarsAreHeldThenTheNextFillCloses() {
        Rules rules = Rules.of(1_000).withExits(new Exits(NONE, NONE, NONE, 2));
        Market market = market(FIRST, CALM, CALM, bar(103, 104, 102, 103), CALM);
        assertExit(hold(market, rules), 3, 103, Cause.TIME);
        Rules atClose = rules.withExecution(Execution.DEFAULT.withFill(Fill.SAME_CLOSE));
        assertExit(hold(market, atClose), 2, 100, Cause.TIME);
    }

    /// A limit entry at 97: the high of 112 may have come before it, a close of 108 cannot.
    @Test
    void targetInTheBarOfALimitEntryNeedsTheClose() {
        Ticket ticket = Ticket.limit(0, 10, 97).withBracket(90, 106);
        assertThat(Tape.trade(market(FIRST, bar(100, 112, 96, 100)), Tape.at(0, ticket))
                        .trades()
                        .getFirst()
                        .open())
                .isTrue();
        assertExit(Tape.trade(market(FIRST, bar(100, 112, 96, 108)), Tape.at(0, ticket)), 1, 106, Cause.TARGET);
        assertExit(Tape.trade(market(FIRST, bar(100, 112, 89, 100)), Tape.at(0, ticket)), 1, 90, Cause.STOP);
    }

    /// A stop entry at 103: a low of 94 below the open of 98 came before it unless the close is there too.
    @Test
    void stopInTheBarOfAStopEntryIsTouchedUnlessTheOpenWasBelowIt() {
        Ticket ticket = Ticket.stop(0, 10, 103).withBracket(99, 120);
        assertThat(Tape.trade(market(FIRST, bar(98, 105, 94, 104)), Tape.at(0, ticket))
                        .trades()
                        .getFirst()
                        .open())
                .isTrue();
        assertExit(Tape.trade(market(FIRST, bar(98, 105, 94, 97)), Tape.at(0, ticket)), 1, 99, Cause.STOP);
        assertExit(Tape.trade(market(FIRST, bar(100, 105, 98, 104)), Tape.at(0, ticket)), 1, 99, Cause.STOP);
    }

    @Test
    void excursionsAreThoseWhileHeld() {
        Market market = market(FIRST, bar(100, 104, 98, 102), bar(102, 109, 97, 108), bar(108, 120, 94, 100));
        Trade trade = hold(market, exits(FIVE, NONE, NONE)).trades().getFirst();
        assertThat(trade.mae()).isCloseTo(-0.05, within(1e-12));
        assertThat(trade.mfe()).as("the 120 may have come after the stop").isCloseTo(0.09, within(1e-12));
    }

    private static Rules exits(Distance stop, Distance target, Distance trailing) {
        return Rules.of(1_000).withExits(new Exits(stop, target, trailing, 0));
    }

    private static void assertExit(PortfolioResult result, int bar, double price, Cause cause) {
        Trade trade = result.trades().getFirst();
        assertThat(trade.cause()).isEqualTo(cause);
        assertThat(trade.exitBar()).isEqualTo(bar);
        assertThat(trade.exitPrice()).isCloseTo(price, within(1e-10));
    }
}
