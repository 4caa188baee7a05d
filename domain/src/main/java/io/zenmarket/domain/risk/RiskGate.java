package io.zenmarket.domain.risk;

import io.zenmarket.domain.backtest.EntryGate;
import io.zenmarket.domain.backtest.Holdings;
import io.zenmarket.domain.backtest.Opening;
import io.zenmarket.domain.backtest.Trade;
import io.zenmarket.domain.risk.RiskLimit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds an account's entries to its limits, session by session, and says which limit acted on what
/// numbers. A halt is looked for before every entry and at every close; a manual one takes the place of one
/// that ends by itself. Not thread-safe.
public final class RiskGate implements EntryGate {

    /// Less than this is no position.
    private static final double LEAST = 0.01;

    private final List<EntryLimit> entries = new ArrayList<>();
    private final List<HaltLimit> halts = new ArrayList<>();
    private final Map<String, HaltEnd> ends;
    private final EntryView view;
    private final List<RiskDecision> decisions = new ArrayList<>();
    private RiskState state;
    private Optional<Halt> begun = Optional.empty();
    private double riskUsed;
    /// Positions opened in this session that an exit may end in it.
    private int leavable;

    /// @param limits in their order
    /// @param ends of halts by limit, where they are not the limit's own
    /// @param state at the last close
    public RiskGate(List<RiskLimit> limits, Map<String, HaltEnd> ends, Groups groups, RiskState state) {
        for (RiskLimit limit : limits) {
            switch (limit) {
                case EntryLimit entry -> entries.add(entry);
                case HaltLimit halt -> halts.add(halt);
            }
        }
        this.ends = Map.copyOf(ends);
        this.view = new EntryView(groups);
        this.state = state;
    }

    /// What limits remember from the last close.
    public RiskState state() {
        return state;
    }

    /// Ends a halt by hand, before the session that comes next.
    public void resume() {
        state = state.resumed();
    }

    /// What limits have done since this was asked last.
    public List<RiskDecision> takeDecisions() {
        List<RiskDecision> taken = List.copyOf(decisions);
        decisions.clear();
        return taken;
    }

    @Override
    public double most(Opening opening, Holdings holdings) {
        double equity = EntryView.equity(opening, holdings);
        if (!(equity > 0)) {
            return act(opening, "equity", Outcome.REJECT, 0, equity, opening.units(), 0);
        }
        lookForHalt(standing(equity));
        Optional<Halt> inForce = begun.or(state::halt);
        if (inForce.isPresent()) {
            return act(opening, "halt", Outcome.REJECT, 0, 1, opening.units(), 0);
        }
        Entry entry = entry(opening, holdings);
        double units = limited(opening, entry);
        riskUsed += entry.stopped() ? entry.unitRisk() * units : 0;
        leavable += units > 0 && opening.leavable() && entry.book().held() == 0 ? 1 : 0;
        return units;
    }

    /// By the limits of entries alone: a halt may be ended by hand before the open.
    @Override
    public double estimate(Opening opening, Holdings holdings) {
        int kept = decisions.size();
        Entry entry = entry(opening, holdings);
        double units = entry.book().equity() > 0 ? limited(opening, entry) : 0;
        decisions.subList(kept, decisions.size()).clear();
        return units;
    }

    private Entry entry(Opening opening, Holdings holdings) {
        return view.of(opening, holdings, riskUsed, state.recentDayTrades() + leavable);
    }

    /// Ends a session.
    ///
    /// @param equity at its close
    /// @param closed trades that ended in it, in their order
    public void endSession(double equity, List<Trade> closed) {
        int streak = state.losingStreak();
        int within = 0;
        for (Trade trade : closed) {
            streak = trade.pnl() < 0 ? streak + 1 : 0;
            within += trade.bars() == 0 ? 1 : 0;
        }
        RiskState before = state;
        Optional<Halt> over = before.halt().filter(halt -> halt.end() == HaltEnd.NEXT_SESSION);
        state = new RiskState(
                before.sessionStart(),
                by(over, Drawdown.NAME) ? equity : Math.max(before.peak(), equity),
                by(over, LosingStreak.NAME) ? 0 : streak,
                before.dayTrades(),
                over.isPresent() ? Optional.empty() : before.halt());
        lookForHalt(standing(equity));
        state = new RiskState(
                equity, state.peak(), state.losingStreak(), later(before.dayTrades(), within), begun.or(state::halt));
        begun = Optional.empty();
        riskUsed = 0;
        leavable = 0;
    }

    private static boolean by(Optional<Halt> halt, String rule) {
        return halt.filter(one -> one.rule().equals(rule)).isPresent();
    }

    private static List<Integer> later(List<Integer> before, int latest) {
        List<Integer> all = new ArrayList<>(before);
        all.add(latest);
        return all.subList(Math.max(0, all.size() - RiskState.SESSIONS), all.size());
    }

    private Standing standing(double equity) {
        return new Standing(equity, state.sessionStart(), state.peak(), state.losingStreak());
    }

    private void lookForHalt(Standing standing) {
        for (HaltLimit limit : halts) {
            Halt halt = new Halt(limit.name(), ends.getOrDefault(limit.name(), limit.end()));
            boolean longer = begun.or(state::halt).map(halt::outlasts).orElse(true);
            if (longer && limit.reached(standing)) {
                begun = Optional.of(halt);
                decisions.add(RiskDecision.halts(limit, standing));
            }
        }
    }

    private double limited(Opening opening, Entry entry) {
        double units = entry.units();
        for (EntryLimit limit : entries) {
            EntryLimit.Finding finding = limit.check(entry.withUnits(units));
            if (finding.units() < units) {
                double allowed = finding.units() * entry.price() < LEAST ? 0 : finding.units();
                Outcome outcome = allowed == 0 ? Outcome.REJECT : limit.outcome();
                units = act(opening, limit.name(), outcome, limit.limit(), finding.measured(), units, allowed);
            }
            if (units == 0) {
                break;
            }
        }
        return units;
    }

    private double act(
            Opening opening,
            String rule,
            Outcome outcome,
            double limit,
            double measured,
            double requested,
            double allowed) {
        decisions.add(new RiskDecision(
                opening.order(), opening.symbol(), rule, outcome, limit, measured, requested, allowed));
        return allowed;
    }
}
