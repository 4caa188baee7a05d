package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Rsi;
import java.util.List;

/// Reversion of the relative strength index: LONG where it falls below `oversold`, SHORT where it rises above
/// `overbought`, FLAT where it crosses `exit` in either direction. A jump through several levels counts as
/// the entry.
///
/// @param period changes in the index's seed
/// @param oversold 0 to 100
/// @param exit between the two
/// @param overbought 0 to 100
public record RsiReversion(int period, double oversold, double exit, double overbought) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "rsi-reversion",
            "Long when the RSI falls below oversold, short when it rises above overbought, flat when it crosses exit",
            List.of(
                    Parameter.bars("period", "bars of the index", 14, 1),
                    Parameter.number("oversold", "index below which it buys", 30, 0, 100),
                    Parameter.number("exit", "index at which a position is closed", 50, 0, 100),
                    Parameter.number("overbought", "index above which it sells", 70, 0, 100)),
            List.of(Constraint.parse("oversold < exit"), Constraint.parse("exit < overbought")),
            values -> new RsiReversion((int) values[0], values[1], values[2], values[3]));

    public RsiReversion {
        ENTRY.check(period, oversold, exit, overbought);
    }

    @Override
    public int warmup() {
        return period + 1;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] rsi = indicators.ofClose(new Rsi(period), Rsi::values);
        for (int i = warmup(); i < rsi.length; i++) {
            if (rises(rsi, i, overbought)) {
                decisions.add(i, Decision.SHORT);
            } else if (falls(rsi, i, oversold)) {
                decisions.add(i, Decision.LONG);
            } else if (rises(rsi, i, exit) || falls(rsi, i, exit)) {
                decisions.add(i, Decision.FLAT);
            }
        }
    }

    private static boolean rises(double[] rsi, int bar, double level) {
        return Crossings.above(rsi[bar - 1], level, rsi[bar], level);
    }

    private static boolean falls(double[] rsi, int bar, double level) {
        return Crossings.below(rsi[bar - 1], level, rsi[bar], level);
    }
}
