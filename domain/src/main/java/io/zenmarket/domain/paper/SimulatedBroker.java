package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.BookState;
import io.zenmarket.domain.backtest.Conventions;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioSession;
import io.zenmarket.domain.backtest.PositionState;
import io.zenmarket.domain.backtest.Trade;
import io.zenmarket.domain.risk.Groups;
import io.zenmarket.domain.risk.RiskDecision;
import io.zenmarket.domain.risk.RiskGate;
import io.zenmarket.domain.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The broker of paper accounts: the portfolio engine of backtests, a session at a time, with a ledger
/// beside it.
public final class SimulatedBroker implements Broker {

    private static final long DAY = 86_400;

    private final Market market;
    private final Set<LocalDate> resumed;
    private final List<LateDividend> late;
    private final PortfolioSession session;
    private final RiskGate gate;
    private final Ledger ledger;
    private final OrderDesk orders;
    private final BuyAndHold hold;
    private final BigDecimal capital;
    private PaperState.Span span;
    private boolean begun;
    private double financing;
    private int fills;
    private int trades;
    private int adjustments;
    private long decisions;

    /// What people, models and sources have said.
    ///
    /// @param signals of a session
    /// @param resumed sessions after which a halt was ended by hand
    /// @param late dividends to be paid late
    public record Voices(Function<LocalDate, List<Said>> signals, Set<LocalDate> resumed, List<LateDividend> late) {

        public Voices {
            resumed = Set.copyOf(resumed);
            late = List.copyOf(late);
        }
    }

    /// @param said by people and models
    /// @param kept where the account goes on from
    /// @param start first session of an account that has none yet, or the day before it
    public SimulatedBroker(
            PaperAccount account, Market market, Groups groups, Voices said, PaperState kept, LocalDate start) {
        this.market = market;
        this.resumed = said.resumed();
        this.late = said.late();
        this.span = kept.span().orElse(new PaperState.Span(start, start));
        this.begun = kept.span().isPresent();
        this.capital = Money.of(account.rules().capital());
        this.gate = new RiskGate(RiskLimits.of(account.limits()), account.halts(), groups, kept.risk());
        this.ledger = new Ledger(kept);
        this.orders = new OrderDesk(kept.orders(), kept.counts().orders());
        this.decisions = kept.counts().decisions();
        this.financing = kept.totals().financing().doubleValue();
        int done = begun ? market.barAt(span.last().toEpochDay() * DAY) : market.barAt(start.toEpochDay() * DAY - 1);
        BookState book = new BookState(
                kept.totals().cash().doubleValue(),
                financing,
                kept.positions().stream().map(PaperPosition::state).toList(),
                OrderDesk.resumed(kept.orders()));
        this.session = PortfolioEngine.of(market, account.rules())
                .with(Conventions.LEDGER)
                .session(new SignalTrader(said.signals(), account.signals().minimumConfidence()), gate, book, done);
        LocalDate first = begun || !session.hasNext() ? span.first() : date(done + 1);
        this.hold = new BuyAndHold(market, account.rules().capital(), first);
    }

    /// Whether there is a session to go on to, and something left to trade with.
    @Override
    public boolean hasNext() {
        return session.hasNext()
                && (!begun
                        || ledger.cash().signum() > 0
                        || !session.state().positions().isEmpty());
    }

    @Override
    public PaperDay next() {
        LocalDate date = date(session.bar() + 1);
        if (begun) {
            hear(span.last());
        } else {
            ledger.begin(date);
        }
        span = new PaperState.Span(begun ? span.first() : date, date);
        begun = true;
        session.step();
        BookState book = session.state();
        adjust(date, book);
        List<PaperFill> filled = fill(date);
        List<PaperPosition> positions = positions(book);
        EquitySnapshot close = close(date, book, positions);
        return new PaperDay(
                orders.changed(session, date),
                filled,
                ledger.takeEntries(),
                decided(date),
                positions,
                close,
                absent(date));
    }

    private List<String> absent(LocalDate date) {
        return IntStream.range(0, market.size())
                .filter(symbol -> !market.trades(symbol, date.toEpochDay() * DAY))
                .mapToObj(market::symbol)
                .toList();
    }

    /// What was said after a session counts from the next one on.
    private void hear(LocalDate after) {
        if (resumed.contains(after)) {
            gate.resume();
        }
        for (LateDividend dividend : late) {
            if (dividend.after().equals(after)) {
                session.payLate(market.indexOf(dividend.symbol()), dividend.units(), dividend.perUnit());
            }
        }
    }

    private void adjust(LocalDate date, BookState book) {
        for (; adjustments < session.adjustments().size(); adjustments++) {
            var adjustment = session.adjustments().get(adjustments);
            ledger.adjust(date, market.symbol(adjustment.symbol()), adjustment);
        }
        ledger.finance(date, book.financing() - financing);
        financing = book.financing();
    }

    private List<PaperFill> fill(LocalDate date) {
        List<PaperFill> filled = new ArrayList<>();
        for (; fills < session.fills().size(); fills++) {
            var fill = session.fills().get(fills);
            filled.add(ledger.fill(date, orders.number(fill.order()), fill));
        }
        return filled;
    }

    private List<PaperPosition> positions(BookState book) {
        return book.positions().stream().map(this::position).toList();
    }

    private PaperPosition position(PositionState state) {
        ledger.hold(state.symbol(), state.quantity());
        return new PaperPosition(state, ledger.basis(state.symbol()), Money.of(state.quantity() * state.mark()));
    }

    private EquitySnapshot close(LocalDate date, BookState book, List<PaperPosition> positions) {
        BigDecimal value = sum(positions, PaperPosition::value);
        BigDecimal equity = ledger.cash().add(value);
        List<Trade> closed = session.trades().subList(trades, session.trades().size());
        gate.endSession(equity.doubleValue(), closed);
        trades = session.trades().size();
        EquitySnapshot close = new EquitySnapshot(
                date,
                capital,
                ledger.totals(),
                value,
                sum(positions, position -> position.value().abs()),
                sum(positions, PaperPosition::unrealised),
                hold.at(date.toEpochDay() * DAY),
                gate.state());
        if (ledger.cash().doubleValue() != book.cash() || !close.sound()) {
            throw new IllegalStateException("ledger on " + date + ": expected the cash of the engine, " + book.cash()
                    + ", and profits that add up to the equity, was " + close);
        }
        return close;
    }

    private List<PaperDecision> decided(LocalDate date) {
        List<PaperDecision> acted = new ArrayList<>();
        for (RiskDecision decision : gate.takeDecisions()) {
            decisions++;
            acted.add(new PaperDecision(
                    decisions,
                    date,
                    decision.order() < 0 ? 0 : orders.number(decision.order()),
                    decision.symbol() < 0 ? "" : market.symbol(decision.symbol()),
                    decision.rule(),
                    decision.outcome(),
                    new PaperDecision.Numbers(
                            decision.limit(), decision.measured(), decision.requested(), decision.allowed())));
        }
        return acted;
    }

    private static BigDecimal sum(List<PaperPosition> positions, Function<PaperPosition, BigDecimal> of) {
        return positions.stream().map(of).reduce(Money.ZERO, BigDecimal::add);
    }

    private LocalDate date(int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(market.times()[bar], DAY));
    }
}
