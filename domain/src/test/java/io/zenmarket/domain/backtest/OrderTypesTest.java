package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.Tape.at;
import static io.zenmarket.domain.backtest.Tape.bar;
import static io.zenmarket.domain.backtest.Tape.market;
import static io.zenmarket.domain.backtest.Tape.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import org.junit.jupiter.api.Test;

class OrderTypesTest {

    private static final double[] FIRST = bar(100, 101, 99, 100);

    @Test
    void marketOrderFillsAtTheNextOpen() {
        PortfolioResult result = trade(market(FIRST, bar(102, 105, 101, 104)), at(0, Ticket.market(0, 10)));
        assertFill(result, 1, 10, 102);
        assertThat(result.equity()).containsExactly(10_000, 10_020);
        assertThat(result.cash()).containsExactly(10_000, 8_980);
        assertThat(result.exposure()).containsExactly(0, 1_040);
    }

    @Test
    void orderOfTheLastBarStaysUnfilled() {
        PortfolioResult result = trade(market(FIRST), at(0, Ticket.market(0, 10)));
        assertThat(result.fills()).isEmpty();
        assertThat(result.orders().getFirst().status()).isEqualTo(OrderStatus.WAITING);
    }

    @Test
    void limitOrderFillsAtItsLimitInsideTheBar() {
        PortfolioResult result =
                trade(market(FIRST, bar(100, 101, 98, 99), bar(99, 99, 95, 96)), at(0, Ticket.limit(0, 10, 97)));
        assertFill(result, 2, 10, 97);
    }

    @Test
    void limitOrderFillsAtABetterOpen() {
        assertFill(trade(market(FIRST, bar(95, 99, 94, 98)), at(0, Ticket.limit(0, 10, 97))), 1, 10, 95);
        assertFill(trade(market(FIRST, bar(105, 106, 99, 98)), at(0, Ticket.limit(0, -10, 103))), 1, -10, 105);
    }

    @Test
    void limitOrderThatIsNotReachedWaits() {
        PortfolioResult result = trade(market(FIRST, bar(100, 101, 97.5, 99)), at(0, Ticket.limit(0, 10, 97)));
        assertThat(result.fills()).isEmpty();
    }

    @Test
    void stopOrderFillsAtItsStopOrAtTheOpenBeyondIt() {
        assertFill(trade(market(FIRST, bar(100, 104, 99, 101)), at(0, Ticket.stop(0, 10, 103))), 1, 10, 103);
        assertFill(trade(market(FIRST, bar(105, 106, 104, 105)), at(0, Ticket.stop(0, 10, 103))), 1, 10, 105);
        assertFill(trade(market(FIRST, bar(100, 101, 96, 99)), at(0, Ticket.stop(0, -10, 97))), 1, -10, 97);
    }

    @Test
    void stopLimitOrderFillsAtItsStopWhenTheLimitAllowsIt() {
        Ticket ticket = Ticket.stopLimit(0, 10, 103, 104);
        assertFill(trade(market(FIRST, bar(100, 105, 99, 104)), at(0, ticket)), 1, 10, 103);
    }

    @Test
    void stopLimitOrderWaitsForItsLimitWhenTheOpenIsBeyondBoth() {
        Ticket ticket = Ticket.stopLimit(0, 10, 103, 104);
        assertFill(trade(market(FIRST, bar(106, 107, 105, 106), bar(106, 107, 103, 105)), at(0, ticket)), 2, 10, 104);
        assertFill(trade(market(FIRST, bar(106, 107, 103.5, 106)), at(0, ticket)), 1, 10, 104);
    }

    @Test
    void stopLimitOrderBelowItsStopDoesNotFillByALowThatMayHaveComeBefore() {
        Ticket ticket = Ticket.stopLimit(0, 10, 103, 101);
        PortfolioResult result = trade(market(FIRST, bar(100, 104, 99, 102), bar(102, 103, 100, 102)), at(0, ticket));
        assertFill(result, 2, 10, 101);
        assertFill(trade(market(FIRST, bar(102, 104, 99, 100)), at(0, ticket)), 1, 10, 101);
    }

    @Test
    void orderExpiresAfterItsBars() {
        Ticket ticket = Ticket.limit(0, 10, 97).withLife(TimeInForce.bars(2));
        PortfolioResult result = trade(market(FIRST, FIRST, FIRST, bar(99, 99, 95, 96)), at(0, ticket));
        assertThat(result.fills()).isEmpty();
        assertThat(result.orders().getFirst().status()).isEqualTo(OrderStatus.EXPIRED);
        assertFill(trade(market(FIRST, FIRST, bar(99, 99, 95, 96)), at(0, ticket)), 2, 10, 97);
    }

    @Test
    void dayOrderEndsWithTheSessionOfItsFirstBar() {
        BarColumns hours = BarColumns.ofSize(30);
        for (int i = 0; i < 30; i++) {
            hours.time()[i] = 3_600L * i;
            java.util.List.of(hours.open(), hours.high(), hours.low(), hours.close())
                    .forEach(column -> java.util.Arrays.fill(column, 100));
        }
        hours.low()[24] = 90;
        Market market = Market.of(new BarSeries("AAA", Interval.ONE_HOUR, hours), 252);
        Ticket ticket = Ticket.limit(0, 10, 97).withLife(TimeInForce.DAY);
        assertThat(trade(market, at(3, ticket)).orders().getFirst().status()).isEqualTo(OrderStatus.EXPIRED);
        assertFill(trade(market, at(23, ticket)), 24, 10, 97);
    }

    @Test
    void ordersOfAGroupCancelEachOther() {
        PortfolioResult result = trade(
                market(FIRST, bar(100, 104, 96, 101)),
                at(
                        0,
                        Ticket.limit(0, 10, 97).withGroup(1),
                        Ticket.stop(0, 10, 103).withGroup(1)));
        assertFill(result, 1, 10, 103);
        assertThat(result.orders())
                .extracting(Order::status)
                .containsExactly(OrderStatus.CANCELLED, OrderStatus.FILLED);
    }

    @Test
    void withdrawnOrderDoesNotFill() {
        Trader trader = desk -> {
            if (desk.bar() == 0) {
                desk.submit(Ticket.limit(0, 10, 97));
            } else if (desk.waiting(0)) {
                desk.cancel(0);
            }
        };
        PortfolioResult result = trade(market(FIRST, FIRST, bar(99, 99, 90, 96)), trader);
        assertThat(result.fills()).isEmpty();
        assertThat(result.orders().getFirst().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void bracketClosesByItsStopOrItsTarget() {
        Ticket ticket = Ticket.market(0, 10).withBracket(95, 110);
        assertFill(trade(market(FIRST, bar(100, 101, 94, 99)), at(0, ticket)), 1, -10, 95);
        assertFill(trade(market(FIRST, FIRST, bar(101, 112, 100, 111)), at(0, ticket)), 2, -10, 110);
    }

    @Test
    void newStopsAndTargetsHoldFromTheNextBarOn() {
        Trader trader = desk -> {
            if (desk.bar() == 0) {
                desk.submit(Ticket.market(0, -10));
            } else {
                desk.protect(0, 103, 90);
            }
        };
        PortfolioResult result = trade(market(FIRST, bar(100, 106, 99, 100), bar(100, 103, 99, 102)), trader);
        assertFill(result, 2, 10, 103);
        assertThat(result.trades().getFirst().pnl()).isEqualTo(-30);
    }

    @Test
    void longOnlySellsNoMoreThanIsHeld() {
        Market market = market(FIRST, FIRST, FIRST, FIRST);
        Trader trader = desk -> desk.submit(Ticket.market(0, desk.bar() == 0 ? 10 : -30));
        PortfolioResult result = PortfolioEngine.of(market, Rules.of(10_000)).run(trader);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(10.0, -10.0);
        assertThat(result.orders())
                .extracting(Order::status)
                .containsExactly(OrderStatus.FILLED, OrderStatus.FILLED, OrderStatus.REJECTED, OrderStatus.WAITING);
    }

    @Test
    void impossibleOrdersAreRefused() {
        assertThatThrownBy(() -> Ticket.market(0, 0))
                .hasMessage("order: quantity, expected a number other than 0, was 0.0");
        assertThatThrownBy(() -> Ticket.limit(0, 1, -5)).hasMessage("order: limit, expected a price above 0, was -5.0");
    }

    /// The last fill.
    private static void assertFill(PortfolioResult result, int bar, double quantity, double price) {
        OrderFill fill = result.fills().getLast();
        assertThat(fill.bar()).isEqualTo(bar);
        assertThat(fill.quantity()).isEqualTo(quantity);
        assertThat(fill.price()).isEqualTo(price);
    }
}
