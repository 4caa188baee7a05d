package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Atr;
import java.util.List;

/// Trend followed by a level that trails the close: SHORT at the first close below the floor while LONG, LONG
/// at the first one above the ceiling while SHORT; before the first of them, whichever comes first.
///
/// Formula: floor_t = max(floor_{t−1}, close_t − k ATR_t), ceiling_t = min(ceiling_{t−1}, close_t + k ATR_t);
/// each close is compared with the levels of the bar before. LONG starts the floor anew, SHORT the ceiling.
///
/// Source: the volatility system of J. W. Wilder, New Concepts in Technical Trading Systems (1978).
/// Conventions: his level is measured from the extreme close by the latest average range and may retreat when
/// the range grows; this one never does. A bar without an average range leaves the levels as they are.
///
/// @param period true ranges in the average
/// @param multiple k
public record AtrTrend(int period, double multiple) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "atr-trend",
            "Long when the close rises above a ceiling that trails it by a multiple of the average true range, short"
                    + " when it falls below such a floor",
            List.of(
                    Parameter.bars("period", "bars of the average true range", 14, 1),
                    Parameter.number("multiple", "average true ranges from the close to a level", 3, 0.01, 100)),
            List.of(),
            values -> new AtrTrend((int) values[0], values[1]));

    public AtrTrend {
        ENTRY.check(period, multiple);
    }

    @Override
    public int warmup() {
        return period + 1;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] close = indicators.bars().close();
        double[] range = indicators.ofBars(new Atr(period), Atr::values);
        double floor = Double.NEGATIVE_INFINITY;
        double ceiling = Double.POSITIVE_INFINITY;
        Decision side = Decision.FLAT;
        for (int i = period; i < close.length; i++) {
            double distance = multiple * range[i];
            if (Double.isNaN(distance)) {
                continue;
            }
            Decision before = side;
            if (close[i] > ceiling && before != Decision.LONG) {
                side = Decision.LONG;
                floor = Double.NEGATIVE_INFINITY;
            } else if (close[i] < floor && before != Decision.SHORT) {
                side = Decision.SHORT;
                ceiling = Double.POSITIVE_INFINITY;
            }
            if (side != before) {
                decisions.add(i, side);
            }
            floor = Math.max(floor, close[i] - distance);
            ceiling = Math.min(ceiling, close[i] + distance);
        }
    }
}
