package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Macd;
import java.util.List;

/// The MACD of the close: LONG where it crosses above its signal line, SHORT where it crosses below, see
/// [Crossings].
///
/// @param fast bars of the fast average, below `slow`
/// @param slow bars of the slow average
/// @param signal bars of the signal line
public record MacdCross(int fast, int slow, int signal) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "macd-cross",
            "Long when the MACD of the close crosses above its signal line, short when it crosses below",
            List.of(
                    Parameter.bars("fast", "bars of the fast average", 12, 1),
                    Parameter.bars("slow", "bars of the slow average", 26, 2),
                    Parameter.bars("signal", "bars of the signal line", 9, 1)),
            List.of(Constraint.parse("fast < slow")),
            values -> new MacdCross((int) values[0], (int) values[1], (int) values[2]));

    public MacdCross {
        ENTRY.check(fast, slow, signal);
    }

    @Override
    public int warmup() {
        return indicator().warmup() + 1;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        Macd.Lines lines = indicators.ofClose(indicator(), Macd.Lines.class, Macd::values);
        Crossings.decide(lines.macd(), lines.signal(), warmup() - 1, decisions);
    }

    private Macd indicator() {
        return new Macd(fast, slow, signal);
    }
}
