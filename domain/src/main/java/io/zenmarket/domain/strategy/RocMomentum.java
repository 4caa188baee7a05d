package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Roc;
import java.util.List;

/// Momentum of one symbol: LONG while the return over `lookback` bars is above `threshold`, SHORT while it is
/// below −`threshold`, else FLAT; stated where that changes, at first as soon as the return is known. A bar
/// without a return changes nothing.
///
/// Source: T. Moskowitz, Y. H. Ooi, L. H. Pedersen, Time Series Momentum, Journal of Financial Economics 104
/// (2012).
///
/// @param lookback bars
/// @param threshold return as a fraction, 0 or more
public record RocMomentum(int lookback, double threshold) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "roc-momentum",
            "Long while the return over the lookback is above the threshold, short while it is below minus the"
                    + " threshold, flat between",
            List.of(
                    Parameter.bars("lookback", "bars of the return", 126, 1),
                    Parameter.number("threshold", "return as a fraction", 0, 0, 100)),
            List.of(),
            values -> new RocMomentum((int) values[0], values[1]));

    public RocMomentum {
        ENTRY.check(lookback, threshold);
    }

    @Override
    public int warmup() {
        return lookback;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] percent = indicators.ofClose(new Roc(lookback), Roc::values);
        double limit = 100 * threshold;
        Sides sides = new Sides(decisions);
        for (int i = lookback; i < percent.length; i++) {
            if (percent[i] > limit) {
                sides.at(i, Decision.LONG);
            } else if (percent[i] < -limit) {
                sides.at(i, Decision.SHORT);
            } else if (!Double.isNaN(percent[i])) {
                sides.at(i, Decision.FLAT);
            }
        }
    }
}
