package io.zenmarket.domain.backtest;

import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
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

    DecisionTrader(Market market, Direction direction, List<DecisionEvents> decisions, List<double[]> strengths) {
        this.market = market;
        this.direction = direction;
        this.decisions = List.copyOf(decisions);
        this.strengths = List.copyOf(strengths);
        check("decisions", decisions.size());
        check("strengths", strengths.isEmpty() ? market.size() : strengths.size());
        bars = new int[market.size()][];
        next = new int[market.size()];
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
                Decision decision = direction.of(decisions.get(symbol).decision(event));
                desk.follow(symbol, decision, strength(symbol, desk.row(symbol)));
            }
        }
    }

    private int due(int symbol) {
        return next[symbol] < bars[symbol].length ? bars[symbol][next[symbol]] : NONE;
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
