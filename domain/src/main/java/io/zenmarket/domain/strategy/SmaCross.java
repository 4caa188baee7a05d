package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Sma;
import java.util.List;

/// Two simple moving averages of the close: LONG where the fast one crosses above the slow one, SHORT where
/// it crosses below, see [Crossings].
///
/// @param fast bars of the fast average, below `slow`
/// @param slow bars of the slow average
public record SmaCross(int fast, int slow) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "sma-cross",
            "Long when the fast simple average of the close crosses above the slow one, short when it crosses below",
            List.of(
                    Parameter.bars("fast", "bars of the fast average", 20, 1),
                    Parameter.bars("slow", "bars of the slow average", 50, 2)),
            List.of(Constraint.parse("fast < slow")),
            values -> new SmaCross((int) values[0], (int) values[1]));

    public SmaCross {
        ENTRY.check(fast, slow);
    }

    @Override
    public int warmup() {
        return slow;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] quick = indicators.ofClose(new Sma(fast), Sma::values);
        Crossings.decide(quick, indicators.ofClose(new Sma(slow), Sma::values), slow - 1, decisions);
    }
}
