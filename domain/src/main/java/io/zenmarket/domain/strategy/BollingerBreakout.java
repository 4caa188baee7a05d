package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Bollinger;
import java.util.List;

/// Breakout of the range: LONG where the close rises above the upper Bollinger band, SHORT where it falls
/// below the lower one, FLAT where it crosses the middle line.
///
/// @param period bars of the bands
/// @param width standard deviations from the middle to each band
public record BollingerBreakout(int period, double width) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "bollinger-breakout",
            "Long when the close rises above the upper Bollinger band, short when it falls below the lower one, flat"
                    + " when it crosses the middle",
            List.of(
                    Parameter.bars("period", "bars of the bands", 20, 2),
                    Parameter.number("width", "standard deviations from the middle to a band", 2, 0.01, 100)),
            List.of(),
            values -> new BollingerBreakout((int) values[0], values[1]));

    private static final BandCrosses CROSSES = new BandCrosses(Decision.LONG, Decision.SHORT);

    public BollingerBreakout {
        ENTRY.check(period, width);
    }

    @Override
    public int warmup() {
        return period;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        CROSSES.decide(indicators, new Bollinger(period, width), decisions);
    }
}
