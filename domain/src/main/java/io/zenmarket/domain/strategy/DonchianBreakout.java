package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Donchian;
import java.util.List;

/// Breakout of the price channel, the turtles' rule: LONG where the close rises above the highest high of the
/// `entry` bars before it, SHORT where it falls below their lowest low; then FLAT at the first close beyond
/// the opposite end of the `exit` bars before it. A breakout that goes on is stated once; a pause and a
/// further one are two.
///
/// Source: C. Faith, The Original Turtle Trading Rules (2003), with closes in place of intraday prices.
///
/// @param entry bars of the channel that is broken
/// @param exit bars of the channel that ends a position, at most `entry`
public record DonchianBreakout(int entry, int exit) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "donchian-breakout",
            "Long when the close rises above the highest high of the bars before, short when it falls below their"
                    + " lowest low, flat when it leaves the shorter exit channel on the other side",
            List.of(
                    Parameter.bars("entry", "bars of the channel that is broken", 20, 1),
                    Parameter.bars("exit", "bars of the channel that ends a position", 10, 1)),
            List.of(Constraint.parse("exit <= entry")),
            values -> new DonchianBreakout((int) values[0], (int) values[1]));

    public DonchianBreakout {
        ENTRY.check(entry, exit);
    }

    @Override
    public int warmup() {
        return entry + 1;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] close = indicators.bars().close();
        Donchian.Lines broken = channel(indicators, entry);
        Donchian.Lines ending = channel(indicators, exit);
        Decision held = Decision.FLAT;
        for (int i = warmup(); i < close.length; i++) {
            Decision decision = breakout(close, broken, i);
            boolean ends = decision == Decision.FLAT && held != Decision.FLAT && ends(held, close[i], ending, i - 1);
            if (ends || decision != Decision.FLAT) {
                decisions.add(i, decision);
                held = decision;
            }
        }
    }

    private static Donchian.Lines channel(Indicators indicators, int period) {
        Donchian channel = new Donchian(period);
        return indicators.get(channel, Donchian.Lines.class, channel::values);
    }

    /// FLAT where there is none.
    private static Decision breakout(double[] close, Donchian.Lines channel, int bar) {
        double[] upper = channel.upper();
        double[] lower = channel.lower();
        if (Crossings.above(close[bar - 1], upper[bar - 2], close[bar], upper[bar - 1])) {
            return Decision.LONG;
        }
        return Crossings.below(close[bar - 1], lower[bar - 2], close[bar], lower[bar - 1])
                ? Decision.SHORT
                : Decision.FLAT;
    }

    private static boolean ends(Decision held, double close, Donchian.Lines channel, int before) {
        return held == Decision.LONG ? close < channel.lower()[before] : close > channel.upper()[before];
    }
}
