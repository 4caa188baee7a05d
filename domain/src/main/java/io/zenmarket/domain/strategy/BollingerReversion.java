package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Bollinger;
import java.util.List;

/// Reversion to the mean: LONG where the close falls below the lower Bollinger band, SHORT where it rises
/// above the upper one, FLAT where it crosses the middle line.
///
/// @param period bars of the bands
/// @param width standard deviations from the middle to each band
public record BollingerReversion(int period, double width) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "bollinger-reversion",
            "Long when the close falls below the lower Bollinger band, short when it rises above the upper one, flat"
                    + " when it crosses the middle",
            List.of(
                    Parameter.bars("period", "bars of the bands", 20, 2),
                    Parameter.number("width", "standard deviations from the middle to a band", 2, 0.01, 100)),
            List.of(),
            values -> new BollingerReversion((int) values[0], values[1]));

    private static final BandCrosses CROSSES = new BandCrosses(Decision.SHORT, Decision.LONG);

    public BollingerReversion {
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
