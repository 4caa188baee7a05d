package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Bollinger;

/// What is decided where the close leaves its Bollinger bands. Where it crosses the middle line in either
/// direction, it is FLAT; a jump from there through a band counts as leaving.
///
/// @param above where the close rises above the upper band
/// @param below where it falls below the lower band
record BandCrosses(Decision above, Decision below) {

    void decide(Indicators indicators, Bollinger bands, DecisionEvents decisions) {
        Bollinger.Lines lines = indicators.ofClose(bands, Bollinger.Lines.class, Bollinger::values);
        double[] close = indicators.bars().close();
        for (int i = bands.warmup() + 1; i < close.length; i++) {
            if (rises(close, lines.upper(), i)) {
                decisions.add(i, above);
            } else if (falls(close, lines.lower(), i)) {
                decisions.add(i, below);
            } else if (rises(close, lines.middle(), i) || falls(close, lines.middle(), i)) {
                decisions.add(i, Decision.FLAT);
            }
        }
    }

    private static boolean rises(double[] close, double[] line, int bar) {
        return Crossings.above(close[bar - 1], line[bar - 1], close[bar], line[bar]);
    }

    private static boolean falls(double[] close, double[] line, int bar) {
        return Crossings.below(close[bar - 1], line[bar - 1], close[bar], line[bar]);
    }
}
