package io.zenmarket.domain.backtest;

import static io.zenmarket.domain.backtest.Tape.flat;
import static io.zenmarket.domain.backtest.Tape.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.strategy.Decision;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizingTest {

    @Test
    void sharesValueAndFractionSayTheirQuantity() {
        assertThat(bought(new Sizing.AllIn(), 50)).isEqualTo(20);
        assertThat(bought(new Sizing.Shares(3), 50)).isEqualTo(3);
        assertThat(bought(new Sizing.Value(300), 50)).isEqualTo(6);
        assertThat(bought(new Sizing.EquityFraction(0.5), 50)).isEqualTo(10);
        assertThat(bought(new Sizing.EqualWeight(4), 50)).isEqualTo(5);
        assertThat(bought(new Sizing.EqualWeight(0), 50)).isEqualTo(20);
    }

    @Test
    void cashCapsEverySize() {
        assertThat(bought(new Sizing.Shares(100), 50)).isEqualTo(20);
        assertThat(bought(new Sizing.EquityFraction(3), 50)).isEqualTo(20);
    }

    /// 2 % of 1000 is 20; the stop is 10 % of 50 = 5 away: 4 units, which lose 20 at the stop.
    @Test
    void fixedRiskLosesItsShareAtTheStop() {
        Exits exits = new Exits(new Distance.Fraction(0.1), Distance.NONE, Distance.NONE, 0);
        Rules rules = Rules.of(1_000).withExits(exits).withSizing(new Sizing.FixedRisk(0.02));
        PortfolioResult result = Tape.hold(Tape.market(Tape.bar(50), Tape.bar(50), Tape.bar(48, 48, 40, 41)), rules);
        assertThat(result.fills().getFirst().quantity()).isCloseTo(4, within(1e-12));
        assertThat(result.trades().getFirst().pnl()).isCloseTo(-20, within(1e-10));
    }

    /// Returns 10 %, −5 %, 10 %: W = 2/3, payoff 2, Kelly = 2/3 − 1/3 / 2 = 0.5; half of it is 25 % of
    /// the equity.
    @Test
    void kellyIsTakenFromTheLastTrades() {
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Kelly(0.5, 3, 0.1, 1));
        PortfolioResult result = run(
                flat(100, 100, 100, 110, 100, 100, 100, 95, 100, 100, 100, 110, 100, 100, 100),
                rules,
                Map.of(
                        0,
                        Decision.LONG,
                        2,
                        Decision.FLAT,
                        4,
                        Decision.LONG,
                        6,
                        Decision.FLAT,
                        8,
                        Decision.LONG,
                        10,
                        Decision.FLAT,
                        12,
                        Decision.LONG));
        List<OrderFill> fills = result.fills();
        double equity = 1_000 * 1.01 * 0.995 * 1.01;
        assertThat(fills.get(0).quantity()).as("10 % at first").isEqualTo(1);
        assertThat(fills.get(4).quantity()).isCloseTo(0.1 * 1_004.95 / 100, within(1e-12));
        assertThat(fills.get(6).quantity()).isCloseTo(0.25 * equity / 100, within(1e-12));
    }

    @Test
    void kellyOfLosersIsNothing() {
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Kelly(0.5, 2, 0.1, 1));
        PortfolioResult result = run(
                flat(100, 100, 90, 100, 100, 90, 100, 100),
                rules,
                Map.of(0, Decision.LONG, 1, Decision.FLAT, 3, Decision.LONG, 4, Decision.FLAT, 6, Decision.LONG));
        assertThat(result.trades()).hasSize(2);
        assertThat(result.orders().getLast().status()).isEqualTo(OrderStatus.REJECTED);
    }

    /// Returns +1 %, −1 % in turn: variance of four is 4 × 0.0001 / 3, a year 252 times that.
    @Test
    void volatilityTargetIsTargetByRealisedVolatility() {
        Market market = zigzag();
        double volatility = Math.sqrt(4 * 0.0001 / 3 * 252);
        Rules rules = Rules.of(1_000).withSizing(new Sizing.VolatilityTarget(0.1, 4, 1));
        double price = market.instrument(0).series().bars().open()[5];
        assertThat(run(market, rules, Map.of(4, Decision.LONG))
                        .fills()
                        .getFirst()
                        .quantity())
                .isCloseTo(0.1 / volatility * 1_000 / price, within(1e-9));
        assertThat(run(market, rules, Map.of(3, Decision.LONG)).fills()).isEmpty();
    }

    /// Twice the moves have half the weight.
    @Test
    void inverseVolatilityWeighsTheCalmMore() {
        Market market = Market.of(
                List.of(
                        Instrument.of(Tape.daily("CALM", zigzag(0.01))),
                        Instrument.of(Tape.daily("WILD", zigzag(0.02)))),
                252);
        Rules rules = Rules.of(1_000).withSizing(new Sizing.InverseVolatility(4));
        PortfolioResult result = PortfolioEngine.of(market, rules)
                .run(List.of(Tape.decisions(Map.of(4, Decision.LONG)), Tape.decisions(Map.of(4, Decision.LONG))));
        assertThat(result.fills()).hasSize(2);
        assertThat(result.fills().get(0).quantity() * result.fills().get(0).price())
                .isCloseTo(1_000 * 2.0 / 3, within(1e-6));
        assertThat(result.fills().get(1).quantity() * result.fills().get(1).price())
                .isCloseTo(1_000 / 3.0, within(1e-6));
    }

    private static double bought(Sizing sizing, double price) {
        PortfolioResult result = Tape.hold(flat(price, price), Rules.of(1_000).withSizing(sizing));
        return result.fills().getFirst().quantity();
    }

    private static Market zigzag() {
        return Tape.market(zigzag(0.01));
    }

    private static double[][] zigzag(double step) {
        double[][] bars = new double[8][];
        double[] price = {100};
        IntStream.range(0, 8).forEach(i -> {
            bars[i] = new double[] {price[0]};
            price[0] *= i % 2 == 0 ? 1 + step : 1 - step;
        });
        return bars;
    }
}
