package io.zenmarket.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.TargetWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedAccountTest {

    private static final DecisionEvents BUY = Tape.decisions(Map.of(0, Decision.LONG));
    private static final DecisionEvents NOTHING = new DecisionEvents();

    @Test
    void firstSymbolTakesTheCashWhenNoneIsStronger() {
        PortfolioResult result = PortfolioEngine.of(market(2), Rules.of(1_000)).run(List.of(BUY, BUY));
        assertThat(result.fills()).extracting(OrderFill::symbol).containsExactly("S0");
        assertThat(result.orders()).extracting(Order::status).containsExactly(OrderStatus.FILLED, OrderStatus.REJECTED);
    }

    @Test
    void strongerEntryComesFirst() {
        double[] weak = {1, 1, 1, 1, 1};
        double[] strong = {2, 2, 2, 2, 2};
        PortfolioResult result =
                PortfolioEngine.of(market(2), Rules.of(1_000)).run(List.of(BUY, BUY), List.of(weak, strong));
        assertThat(result.fills()).extracting(OrderFill::symbol).containsExactly("S1");
    }

    @Test
    void sellsComeBeforeBuys() {
        DecisionEvents later = Tape.decisions(Map.of(2, Decision.LONG));
        DecisionEvents out = Tape.decisions(Map.of(0, Decision.LONG, 2, Decision.FLAT));
        PortfolioResult result = PortfolioEngine.of(market(2), Rules.of(1_000)).run(List.of(later, out));
        assertThat(result.fills()).extracting(OrderFill::symbol).containsExactly("S1", "S1", "S0");
        assertThat(result.fills()).extracting(OrderFill::bar).containsExactly(1, 3, 3);
    }

    /// B has no bars of days 1 and 2: its order waits for day 3, its price is carried.
    @Test
    void eachSymbolTradesOnItsOwnCalendar() {
        BarColumns days = BarColumns.ofSize(3);
        double[] prices = {100, 120, 130};
        for (int i = 0; i < 3; i++) {
            days.time()[i] = (i == 0 ? 0 : i + 2) * Tape.DAY;
            days.open()[i] = prices[i];
            days.high()[i] = prices[i];
            days.low()[i] = prices[i];
            days.close()[i] = prices[i];
        }
        BarSeries b = new BarSeries("B", Interval.ONE_DAY, days);
        BarSeries a = Tape.daily("A", new double[][] {{10}, {11}, {12}, {13}});
        Market market = Market.of(List.of(Instrument.of(a), Instrument.of(b)), 252);
        assertThat(market.bars()).isEqualTo(5);
        PortfolioResult result = PortfolioEngine.of(market, Rules.of(1_000).withSizing(new Sizing.Value(240)))
                .run(List.of(BUY, BUY));
        assertThat(result.fills()).extracting(OrderFill::bar).containsExactly(1, 3);
        assertThat(result.equity()[3]).isCloseTo(1_000 + 2 * 240 / 11.0, within(1e-9));
        assertThat(result.equity()[4])
                .as("A's last price is carried")
                .isCloseTo(1_000 + 2 * 240 / 11.0 + 20, within(1e-9));
    }

    /// 60 % and 40 % of 1000 at 10 each; then S0 doubles and half of each is asked for at an equity of 1600.
    @Test
    void weightsAreHeldByRebalancing() {
        Market market = Market.of(
                List.of(
                        Instrument.of(Tape.daily("S0", new double[][] {{10}, {10}, {20}, {20}, {20}})),
                        Instrument.of(Tape.daily("S1", new double[][] {{10}, {10}, {10}, {10}, {10}}))),
                252);
        TargetWeights weights =
                new TargetWeights(List.of("S1", "S0"), new long[] {0, 2 * Tape.DAY, 3 * Tape.DAY}, new double[][] {
                    {0.4, 0.6}, {0.5, 0.5}, {0, 1}
                });
        PortfolioResult result = PortfolioEngine.of(market, Rules.of(1_000)).run(weights);
        assertThat(result.fills()).extracting(OrderFill::symbol).containsExactly("S0", "S1", "S0", "S1", "S1", "S0");
        assertThat(result.fills())
                .extracting(OrderFill::quantity)
                .containsExactly(60.0, 40.0, -20.0, 40.0, -80.0, 40.0);
        assertThat(result.equity()).containsExactly(1_000, 1_000, 1_600, 1_600, 1_600);
        assertThat(result.fills().get(2).realised()).isEqualTo(200);
        assertThat(result.trades()).hasSize(2);
    }

    @Test
    void differentCurrenciesAreRefused() {
        Instrument dollars =
                Instrument.of(Tape.daily("A", new double[][] {{10}})).withCurrency("USD");
        Instrument euros = Instrument.of(Tape.daily("B", new double[][] {{10}})).withCurrency("EUR");
        assertThatThrownBy(() -> Market.of(List.of(dollars, euros), 252))
                .hasMessage(
                        "market: currencies, expected one, was USD (A) and EUR (B); exchange rates are not part of a"
                                + " backtest, convert the prices first");
    }

    @Test
    void wrongInputsAreRefused() {
        assertThatThrownBy(() -> PortfolioEngine.of(market(2), Rules.of(1)).run(List.of(NOTHING)))
                .hasMessage("decisions: expected one for each of 2 symbols, was 1");
        assertThatThrownBy(() -> market(1).indexOf("X")).hasMessage("market: symbol, expected one of 1, was X");
        Instrument twice = Instrument.of(Tape.daily("A", new double[][] {{10}}));
        assertThatThrownBy(() -> Market.of(List.of(twice, twice), 252))
                .hasMessage("market: symbols, expected each once, was twice A");
    }

    private static Market market(int symbols) {
        return Market.of(
                java.util.stream.IntStream.range(0, symbols)
                        .mapToObj(i ->
                                Instrument.of(Tape.daily("S" + i, new double[][] {{100}, {100}, {100}, {100}, {100}})))
                        .toList(),
                252);
    }
}
