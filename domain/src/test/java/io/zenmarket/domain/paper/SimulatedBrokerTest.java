package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.domain.risk.RiskLimit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Sessions worked by hand.
class SimulatedBrokerTest {

    private static final Rules TEN_SHARES = Rules.of(10_000).withSizing(new Sizing.Shares(10));

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    /// Decided on day 0, bought on day 1 at 101.005, 10 × 101.005 + 2 of commission; sold on day 3 at 99.
    @Test
    void tradesAtTheOpenAfterTheSignalAndBooksWholeCents() {
        Market market = Papers.market(Papers.flat("AAA", 100, 101.005, 102, 99, 98));
        Rules rules = TEN_SHARES.withExecution(Execution.DEFAULT.withCommission(new Commission(2, 0, 0, 0)));
        List<PaperDay> days = Papers.run(
                Papers.account(market, rules, Map.of(), Map.of()),
                market,
                Map.of(0, List.of(Papers.buy("AAA")), 2, List.of(Papers.sell("AAA"))));

        assertThat(days)
                .extracting(day -> day.close().cash())
                .containsExactly(
                        money("10000.00"), money("8987.95"), money("8987.95"), money("9975.95"), money("9975.95"));
        assertThat(days)
                .extracting(day -> day.close().equity())
                .containsExactly(
                        money("10000.00"), money("9998.00"), money("10007.95"), money("9975.95"), money("9975.95"));
        assertThat(days.get(1).fills())
                .extracting(PaperFill::value, PaperFill::commission, PaperFill::realised)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(money("1010.05"), money("2.00"), money("0.00")));
        assertThat(days.get(3).fills()).extracting(PaperFill::realised).containsExactly(money("-20.05"));
        assertThat(days.get(2).close().unrealised()).isEqualTo(money("9.95"));
        assertThat(days.get(3).close().totals().commissions()).isEqualTo(money("4.00"));
        assertThat(days.get(3).ledger())
                .extracting(LedgerEntry::kind, LedgerEntry::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LedgerEntry.Kind.TRADE, money("990.00")),
                        org.assertj.core.groups.Tuple.tuple(LedgerEntry.Kind.COMMISSION, money("-2.00")));
    }

    @Test
    void showsTheOrderForTheNextSessionWithWhatItWouldBuy() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100));
        List<PaperDay> days = Papers.run(
                Papers.account(market, TEN_SHARES, Map.of(), Map.of()), market, Map.of(0, List.of(Papers.buy("AAA"))));

        PaperOrder given = days.get(0).orders().getFirst();
        assertThat(given.waits()).isTrue();
        assertThat(given.estimate()).isEqualTo(10);
        assertThat(given.side()).isEqualTo(PaperOrder.Side.LONG);
        PaperOrder filled = days.get(1).orders().getFirst();
        assertThat(filled.number()).isEqualTo(given.number()).isEqualTo(1);
        assertThat(filled.progress().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(filled.progress().ended()).contains(Papers.day(1));
    }

    /// Bought at 100, stopped inside day 2 at 90.
    @Test
    void stopsActInsideTheBar() {
        Market market = Papers.market(Papers.instrument(
                "AAA", List.of(), new double[] {100}, new double[] {100}, new double[] {99, 100, 85, 95}));
        Rules rules = TEN_SHARES.withExits(new Exits(new Distance.Fraction(0.1), Distance.NONE, Distance.NONE, 0));
        List<PaperDay> days = Papers.run(
                Papers.account(market, rules, Map.of(), Map.of()), market, Map.of(0, List.of(Papers.buy("AAA"))));

        assertThat(days.get(2).fills()).extracting(PaperFill::price).containsExactly(90.0);
        assertThat(days.get(2).orders().getFirst().reason().price()).isEqualTo(90);
        assertThat(days.get(2).close().totals().realised()).isEqualTo(money("-100.00"));
    }

    /// 10 units at 100; a dividend of 1.005 a unit on day 2, a split 2:1 on day 3; sold at 52.
    @Test
    void corporateActionsChangeUnitsAndCash() {
        Market market = Papers.market(Papers.instrument(
                "AAA",
                List.of(
                        new CorporateAction("AAA", Papers.day(2), CorporateAction.Kind.DIVIDEND, 1.005),
                        new CorporateAction("AAA", Papers.day(3), CorporateAction.Kind.SPLIT, 2)),
                new double[] {100},
                new double[] {100},
                new double[] {99},
                new double[] {50},
                new double[] {52}));
        List<PaperDay> days = Papers.run(
                Papers.account(market, TEN_SHARES, Map.of(), Map.of()),
                market,
                Map.of(0, List.of(Papers.buy("AAA")), 3, List.of(Papers.sell("AAA"))));

        assertThat(days.get(2).close().totals().dividends()).isEqualTo(money("10.05"));
        assertThat(days.get(3).positions().getFirst().state().quantity()).isEqualTo(20);
        assertThat(days.get(3).positions().getFirst().basis()).isEqualTo(money("1000.00"));
        assertThat(days.get(3).ledger()).extracting(LedgerEntry::kind).containsExactly(LedgerEntry.Kind.SPLIT);
        assertThat(days.get(4).fills()).extracting(PaperFill::realised).containsExactly(money("40.00"));
        assertThat(days.get(4).close().equity()).isEqualTo(money("10050.05"));
    }

    @Test
    void aSignalSaidEveryDayAddsNothing() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100, 100, 100));
        List<PaperDay> days = Papers.run(
                Papers.account(market, TEN_SHARES, Map.of(), Map.of()),
                market,
                Map.of(
                        0, List.of(Papers.buy("AAA")),
                        1, List.of(Papers.buy("AAA")),
                        2, List.of(Papers.buy("AAA"))));

        assertThat(days.stream().mapToInt(day -> day.fills().size()).sum()).isEqualTo(1);
    }

    /// Half of 10,000 in AAA; its fall from 100 to 80 loses a tenth on day 2: no entry on day 3, but an exit.
    @Test
    void aHaltEndsAfterTheSessionThatFollowsAndBlocksNoExit() {
        Market market =
                Papers.market(Papers.flat("AAA", 100, 100, 80, 80, 80, 80), Papers.flat("BBB", 50, 50, 50, 50, 50, 50));
        Rules rules = Rules.of(10_000).withSizing(new Sizing.EquityFraction(0.5));
        List<PaperDay> days = Papers.run(
                Papers.account(market, rules, Map.of("daily-drawdown", 0.05), Map.of()),
                market,
                Map.of(
                        0, List.of(Papers.buy("AAA")),
                        2, List.of(Papers.sell("AAA"), Papers.buy("BBB")),
                        3, List.of(Papers.buy("BBB"))));

        assertThat(days.get(2).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo("daily-drawdown");
            assertThat(decision.outcome()).isEqualTo(RiskLimit.Outcome.HALT);
            assertThat(decision.order()).isZero();
            assertThat(decision.numbers().measured()).isEqualTo(0.1);
        });
        assertThat(days.get(3).fills()).extracting(PaperFill::symbol).containsExactly("AAA");
        assertThat(days.get(3).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo("halt");
            assertThat(decision.symbol()).isEqualTo("BBB");
            assertThat(decision.order()).isEqualTo(3);
        });
        assertThat(days.get(3).close().risk().halt()).isEmpty();
        assertThat(days.get(4).fills()).extracting(PaperFill::symbol).containsExactly("BBB");
    }

    @Test
    void aManualHaltLastsUntilItIsEnded() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100, 80, 80, 80), Papers.flat("BBB", 50, 50, 50, 50, 50));
        Rules rules = Rules.of(10_000).withSizing(new Sizing.EquityFraction(0.5));
        PaperAccount account =
                Papers.account(market, rules, Map.of("drawdown", 0.08), Map.of("drawdown", HaltEnd.MANUAL));
        Map<Integer, List<Said>> said = Map.of(
                0, List.of(Papers.buy("AAA")),
                2, List.of(Papers.buy("BBB")),
                3, List.of(Papers.buy("BBB")));
        SimulatedBroker first = Papers.broker(account, market, said, PaperState.of(10_000));
        PaperState state = PaperState.of(10_000);
        for (int i = 0; i < 4; i++) {
            state = Papers.after(state, first.next());
        }
        PaperDay stillHalted = first.next();
        PaperDay resumed = Papers.broker(account, market, said, state, Set.of(Papers.day(3)))
                .next();

        assertThat(stillHalted.fills()).isEmpty();
        assertThat(stillHalted.decisions()).extracting(PaperDecision::rule).containsExactly("halt");
        assertThat(resumed.fills()).extracting(PaperFill::symbol).containsExactly("BBB");
        assertThat(resumed.close().risk().peak()).isEqualTo(9_000);
    }

    /// 20 % of 10,000 at 100 are 20 of the 50 units that half of the equity would buy.
    @Test
    void aCapIsARowWithItsNumbers() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100));
        Rules rules = Rules.of(10_000).withSizing(new Sizing.EquityFraction(0.5));
        List<PaperDay> days = Papers.run(
                Papers.account(market, rules, Map.of("position-size", 0.2), Map.of()),
                market,
                Map.of(0, List.of(Papers.buy("AAA"))));

        assertThat(days.get(1).fills()).extracting(PaperFill::quantity).containsExactly(20.0);
        assertThat(days.get(1).decisions())
                .containsExactly(new PaperDecision(
                        1,
                        Papers.day(1),
                        1,
                        "AAA",
                        "position-size",
                        RiskLimit.Outcome.CAP,
                        new PaperDecision.Numbers(0.2, 0.5, 50, 20)));
    }

    /// 1,000 units a session are 100 after a reverse split 1:10: a tenth of those are 10 of the 50 wanted.
    @Test
    void aShareOfTheVolumeIsCountedInUnitsAfterTheSplit() {
        Market market = Papers.market(Papers.instrument(
                "AAA",
                List.of(new CorporateAction("AAA", Papers.day(2), CorporateAction.Kind.SPLIT, 0.1)),
                new double[] {10},
                new double[] {10},
                new double[] {100}));
        Rules rules = TEN_SHARES.withSizing(new Sizing.Shares(50));
        List<PaperDay> days = Papers.run(
                Papers.account(market, rules, Map.of("volume-participation", 0.1), Map.of()),
                market,
                Map.of(1, List.of(Papers.buy("AAA"))));

        assertThat(days.get(2).decisions())
                .extracting(PaperDecision::numbers)
                .containsExactly(new PaperDecision.Numbers(0.1, 0.5, 50, 10));
        assertThat(days.get(2).fills()).extracting(PaperFill::quantity).containsExactly(10.0);
    }

    private static final List<String> FIVE = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    /// Five entries at one open, a limit of three day trades.
    private static PaperDay fiveAtOnce(Rules rules) {
        Market market = Papers.market(FIVE.stream()
                .map(symbol ->
                        Papers.instrument(symbol, List.of(), new double[] {100}, new double[] {100, 100, 90, 92}))
                .toArray(Instrument[]::new));
        return Papers.run(
                        Papers.account(market, rules, Map.of("pattern-day-trader", 3.0), Map.of()),
                        market,
                        Map.of(0, FIVE.stream().map(Papers::buy).toList()))
                .get(1);
    }

    /// Each is stopped at 95 in the bar of its entry, but nobody knew that at the open.
    @Test
    void entriesThatMayBeLeftInTheirBarCountAsDayTrades() {
        Exits stop = new Exits(new Distance.Fraction(0.05), Distance.NONE, Distance.NONE, 0);
        PaperDay day = fiveAtOnce(TEN_SHARES.withExits(stop));

        assertThat(day.fills()).extracting(PaperFill::symbol).containsExactly("AAA", "BBB", "CCC", "AAA", "BBB", "CCC");
        assertThat(day.decisions())
                .extracting(
                        PaperDecision::symbol,
                        PaperDecision::rule,
                        one -> one.numbers().measured())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DDD", "pattern-day-trader", 3.0),
                        org.assertj.core.groups.Tuple.tuple("EEE", "pattern-day-trader", 3.0));
        assertThat(day.close().risk().dayTrades()).containsExactly(0, 3);
    }

    @Test
    void entriesThatNothingEndsInTheirBarAreNoDayTrades() {
        assertThat(fiveAtOnce(TEN_SHARES).fills()).extracting(PaperFill::symbol).containsExactlyElementsOf(FIVE);
    }

    /// Half of 10,000 would buy 50; 20 % of it are 20. The estimate is no decision of the limit.
    @Test
    void anEstimateIsWithinTheLimitsOfEntries() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100));
        Rules rules = Rules.of(10_000).withSizing(new Sizing.EquityFraction(0.5));
        PaperDay day = Papers.run(
                        Papers.account(market, rules, Map.of("position-size", 0.2), Map.of()),
                        market,
                        Map.of(0, List.of(Papers.buy("AAA"))))
                .getFirst();

        assertThat(day.orders()).extracting(PaperOrder::estimate).containsExactly(20.0);
        assertThat(day.decisions()).isEmpty();
    }

    /// A halt lets an order close what it finds on the other side, and nothing else.
    @Test
    void anOrderThatOpensNothingClosesWhatIsAgainstIt() {
        Market market = Papers.market(Papers.flat("AAA", 100, 100));
        PaperOrder buy = Papers.run(
                        Papers.account(market, TEN_SHARES, Map.of(), Map.of()),
                        market,
                        Map.of(0, List.of(Papers.buy("AAA"))))
                .getFirst()
                .orders()
                .getFirst();

        assertThat(buy.reducing(0).estimate()).isZero();
        assertThat(buy.reducing(7).estimate()).isZero();
        assertThat(buy.reducing(-7).estimate()).isEqualTo(7);
        assertThat(buy.reducing(-7).side()).isEqualTo(PaperOrder.Side.FLAT);
    }

    /// Both of a pair that moves as one: the second is rejected.
    @Test
    void knowsPositionsThatMoveTogether() {
        double[] one = new double[70];
        double[] other = new double[70];
        for (int i = 0; i < one.length; i++) {
            one[i] = 100 + i % 7;
            other[i] = 3 * one[i];
        }
        Market market = Papers.market(Papers.flat("AAA", one), Papers.flat("BBB", other));
        List<PaperDay> days = Papers.run(
                Papers.account(market, TEN_SHARES, Map.of("correlated-positions", 1.0), Map.of()),
                market,
                Map.of(65, List.of(Papers.buy("AAA"), Papers.buy("BBB"))));

        assertThat(days.get(66).fills()).extracting(PaperFill::symbol).containsExactly("AAA");
        assertThat(days.get(66).decisions()).extracting(PaperDecision::rule).containsExactly("correlated-positions");
    }

    /// The benchmark: half of it in each, AAA doubles, BBB stays: 1.5 times the capital.
    @Test
    void comparesWithBuyingAndHoldingTheUniverse() {
        Market market = Papers.market(Papers.flat("AAA", 100, 150, 200), Papers.flat("BBB", 50, 50, 50));
        List<PaperDay> days = Papers.run(Papers.account(market, TEN_SHARES, Map.of(), Map.of()), market, Map.of());

        assertThat(days)
                .extracting(day -> day.close().held())
                .containsExactly(money("10000.00"), money("12500.00"), money("15000.00"));
    }
}
