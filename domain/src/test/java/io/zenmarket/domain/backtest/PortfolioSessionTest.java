package io.zenmarket.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An account that is kept after every bar and gone on with in a market that ends there is the account of one run.
class PortfolioSessionTest {

    private static final int CASES = 300;

    /// Says each time anew what was decided at the present row, as stored signals would.
    private record Follower(Market market, Direction direction, List<Map<Integer, Decision>> said) implements Trader {

        static Follower of(Market market, RandomCase random) {
            List<Map<Integer, Decision>> said = new ArrayList<>();
            for (DecisionEvents events : random.decisions()) {
                Map<Integer, Decision> byRow = new HashMap<>();
                for (int i = 0; i < events.size(); i++) {
                    byRow.put(events.bar(i), events.decision(i));
                }
                said.add(byRow);
            }
            return new Follower(market, random.rules().direction(), said);
        }

        @Override
        public void decide(Desk desk) {
            for (int symbol = 0; symbol < market.size(); symbol++) {
                Decision decision = said.get(symbol).get(desk.row(symbol));
                if (decision != null && desk.trading(symbol)) {
                    desk.follow(symbol, direction.of(decision), 0);
                }
            }
        }
    }

    @Test
    void barByBarFromWhatWasKeptIsOneRun() {
        int fills = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            if (!(random.rules().sizing() instanceof Sizing.Kelly)) {
                Conventions conventions = seed % 2 == 0 ? Conventions.LEDGER : Conventions.DEFAULT;
                fills += assertSame(seed, random, conventions);
            }
        }
        assertThat(fills).isGreaterThan(CASES * 5);
    }

    private static int assertSame(long seed, RandomCase random, Conventions conventions) {
        Market market = random.market();
        PortfolioResult whole =
                PortfolioEngine.of(market, random.rules()).with(conventions).run(Follower.of(market, random));
        List<OrderFill> fills = new ArrayList<>();
        BookState kept = new BookState(random.rules().capital(), 0, List.of(), List.of());
        boolean ruined = false;
        for (int bar = 0; bar < market.bars() && !ruined; bar++) {
            Market known = until(market, bar);
            PortfolioSession session = PortfolioEngine.of(known, random.rules())
                    .with(conventions)
                    .session(Follower.of(known, random), EntryGate.OPEN, kept, known.bars() - 2);
            session.step();
            fills.addAll(session.fills());
            kept = session.state();
            ruined = session.ruined();
            assertThat(ruined ? 0 : kept.cash())
                    .as("seed %s, bar %s", seed, bar)
                    .isEqualTo(whole.cash()[bar]);
            assertThat(ruined ? 0 : equity(kept))
                    .as("seed %s, bar %s", seed, bar)
                    .isEqualTo(whole.equity()[bar]);
        }
        assertThat(fills.stream().map(PortfolioSessionTest::plain))
                .as("seed %s", seed)
                .containsExactlyElementsOf(
                        whole.fills().stream().map(PortfolioSessionTest::plain).toList());
        return fills.size();
    }

    /// Ids are those of one session.
    private static OrderFill plain(OrderFill fill) {
        return new OrderFill(
                0,
                fill.symbol(),
                fill.bar(),
                fill.time(),
                fill.quantity(),
                fill.price(),
                fill.commission(),
                fill.realised());
    }

    private static double equity(BookState kept) {
        double equity = kept.cash();
        for (PositionState position : kept.positions()) {
            equity += position.quantity() * position.mark();
        }
        return equity;
    }

    /// The bars that are known at the close of one; a symbol that has none yet is there all the same.
    private static Market until(Market market, int bar) {
        List<Instrument> known = new ArrayList<>();
        for (int symbol = 0; symbol < market.size(); symbol++) {
            BarSeries series = market.instrument(symbol).series();
            known.add(Instrument.of(series.before(market.times()[bar] + 1)));
        }
        return Market.of(known, market.periodsPerYear());
    }

    /// 1/3 of a cent is rounded when it is paid: 0.5 units at 100.01 cost 50.00 (half to even), not 50.005.
    @Test
    void paysWholeCentsWhenBookedToTheCent() {
        Market market = Tape.flat(100.01, 100.01, 100.01);
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Shares(0.5));
        PortfolioResult result =
                PortfolioEngine.of(market, rules).with(Conventions.LEDGER).run(Tape.at(0, Ticket.market(0, 0.5)));

        assertThat(result.cash()).containsExactly(1_000, 950.0, 950.0);
    }

    /// All cash, less the two cents that rounding may cost: (1,000 − 0.02) ÷ 3.
    @Test
    void leavesTwoCentsOfAllCash() {
        PortfolioResult result = PortfolioEngine.of(Tape.flat(3, 3, 3), Rules.of(1_000))
                .with(Conventions.LEDGER)
                .run(List.of(Tape.decisions(Map.of(0, Decision.LONG))));

        assertThat(result.fills().getFirst().quantity()).isEqualTo((1_000 - 0.02) / 3);
        assertThat(result.cash()[1]).isEqualTo(0.02);
    }

    /// 10 units asked for at 100, the gate lets in 4; the exit of all of them does not pass it.
    @Test
    void gateCutsWhatIsOpenedAndNeverWhatIsClosed() {
        Market market = Tape.flat(100, 100, 100, 100);
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Shares(10));
        List<Opening> asked = new ArrayList<>();
        PortfolioResult result = PortfolioEngine.of(market, rules)
                .run(
                        desk -> desk.follow(0, desk.bar() == 0 ? Decision.LONG : Decision.FLAT, 0),
                        (opening, holdings) -> {
                            asked.add(opening);
                            return 4;
                        });

        assertThat(asked).extracting(Opening::units).containsExactly(10.0);
        assertThat(result.fills()).extracting(OrderFill::quantity).containsExactly(4.0, -4.0);
    }

    @Test
    void refusesASizeThatNeedsThePast() {
        Market market = Tape.flat(1, 1);
        Rules rules = Rules.of(1_000).withSizing(new Sizing.Kelly(0.5, 3, 0.3, 1));
        BookState none = new BookState(1_000, 0, List.of(), List.of());

        assertThatThrownBy(() -> PortfolioEngine.of(market, rules).session(desk -> {}, EntryGate.OPEN, none, -1))
                .hasMessageContaining("sizing: kelly, expected a size that needs no trades of the past");
    }
}
