package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Ema;
import java.util.List;

/// Two exponential moving averages of the close: LONG where the fast one crosses above the slow one, SHORT
/// where it crosses below, see [Crossings].
///
/// @param fast bars of the fast average, below `slow`
/// @param slow bars of the slow average
public record EmaCross(int fast, int slow) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "ema-cross",
            "Long when the fast exponential average of the close crosses above the slow one, short when it crosses below",
            List.of(
                    Parameter.bars("fast", "bars of the fast average", 20, 1),
                    Parameter.bars("slow", "bars of the slow average", 50, 2)),
            List.of(Constraint.parse("fast < slow")),
            values -> new EmaCross((int) values[0], (int) values[1]));

    public EmaCross {
        ENTRY.check(fast, slow);
    }

    @Override
    public int warmup() {
        return slow;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] quick = indicators.ofClose(new Ema(fast), Ema::values);
        Crossings.decide(quick, indicators.ofClose(new Ema(slow), Ema::values), slow - 1, decisions);
    }
}
