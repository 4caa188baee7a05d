package io.zenmarket.jobs.examples;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;

/// Buys a dip in an up-trend and sells the recovery, after Connors and Alvarez (Short Term Trading Strategies That
/// Work, 2008):
/// in when the RSI of two bars falls below 10 above the mean of 200 closes, out when it rises above 70.
public final class TwoPeriodRsi {

    private TwoPeriodRsi() {}

    /// The strategy over a series, as ta4j makes it.
    public static Strategy of(BarSeries series) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        RSIIndicator rsi = new RSIIndicator(close, 2);
        Rule dip = new CrossedDownIndicatorRule(rsi, 10);
        Rule trend = new OverIndicatorRule(close, new SMAIndicator(close, 200));
        Rule recovery = new CrossedUpIndicatorRule(rsi, 70);
        return new BaseStrategy("two-period RSI", dip.and(trend), recovery, 200);
    }
}
