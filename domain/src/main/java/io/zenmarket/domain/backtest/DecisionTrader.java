package io.zenmarket.domain.backtest;

import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.Arrays;
import java.util.List;

/// Carries out the decisions of one strategy per symbol: an entry of the sizing rule's size, an exit of all
/// that is held, a reversal in one order. A decision for the side that is held changes nothing.
final class DecisionTrader implements Trader {

    private static final int NONE = Integer.MAX_VALUE;

    private final Market market;
    private final Direction direction;
    private final List<DecisionEvents> decisions;
    private final List<double[]> strengths;
    private final int[][] bars;
    private final int[] next;
    private final int[] entries;

    DecisionTrader(Market market, Direction direction, List<DecisionEvents> decisions, List<double[]> strengths) {
        this.market = market;
        this.direction = direction;
        this.decisions = List.copyOf(decisions);
        this.strengths = List.copyOf(strengths);
        check("decisions", decisions.size());
        check("strengths", strengths.isEmpty() ? market.size() : strengths.size());
        bars = new int[market.size()][];
        next = new int[market.size()];
        entries = new int[market.size()];
        Arrays.fill(entries, -1);
        for (int symbol = 0; symbol < bars.length; symbol++) {
            bars[symbol] = bars(symbol);
        }
    }

    @Override
    public int next(int bar) {
        int earliest = NONE;
        for (int symbol = 0; symbol < next.length; symbol++) {
            earliest = Math.min(earliest, due(symbol));
        }
        return earliest;
    }

    @Override
    public void decide(Desk desk) {
        for (int symbol = 0; symbol < next.length; symbol++) {
            if (due(symbol) == desk.bar()) {
                int event = next[symbol]++;
                act(desk, symbol, direction.of(decisions.get(symbol).decision(event)));
            }
        }
    }

    private int due(int symbol) {
        return next[symbol] < bars[symbol].length ? bars[symbol][next[symbol]] : NONE;
    }

    private void act(Desk desk, int symbol, Decision decision) {
        double held = Math.signum(desk.quantity(symbol));
        double wanted =
                switch (decision) {
                    case LONG -> 1;
                    case SHORT -> -1;
                    case FLAT -> 0;
                };
        if (wanted != held && entries[symbol] >= 0) {
            desk.cancel(entries[symbol]);
            entries[symbol] = -1;
        }
        if (wanted == 0 && held != 0) {
            desk.close(symbol);
        } else if (wanted != 0 && wanted != held) {
            Ticket ticket = Ticket.market(symbol, new Amount.Entry((int) wanted));
            entries[symbol] = desk.submit(ticket.withStrength(strength(symbol, desk.row(symbol))));
        }
    }

    private double strength(int symbol, int row) {
        return strengths.isEmpty() ? 0 : strengths.get(symbol)[row];
    }

    /// Bars of the time line of a symbol's decisions.
    private int[] bars(int symbol) {
        long[] time = market.instrument(symbol).series().bars().time();
        DecisionEvents events = decisions.get(symbol);
        int[] found = new int[events.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = time == market.times() ? events.bar(i) : market.barAt(time[events.bar(i)]);
        }
        return found;
    }

    private void check(String what, int count) {
        if (count != market.size()) {
            throw new IllegalArgumentException(
                    what + ": expected one for each of " + market.size() + " symbols, was " + count);
        }
    }
}
