package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Sma;
import java.util.List;

/// Sentiment of the news: LONG while it is above `positive`, SHORT while it is below `negative`, else FLAT;
/// stated where that changes. With a trend, LONG also wants the close above its simple average of `trend`
/// bars, SHORT below it. A bar without sentiment, or without the average, changes nothing.
///
/// The sentiment is the column [#COLUMN] of [Indicators#extra], −1 to 1.
///
/// @param positive −1 to 1
/// @param negative −1 to 1, at most `positive`
/// @param trend bars of the average, 0 for no trend
public record SentimentTilt(double positive, double negative, int trend) implements Strategy {

    /// Name of the column with the sentiment.
    public static final String COLUMN = "sentiment";

    static final StrategyEntry ENTRY = new StrategyEntry(
            "sentiment-tilt",
            "Long while the daily sentiment of the lake is above positive, short while it is below negative, flat"
                    + " between; with a trend only on the close's side of its average",
            List.of(
                    Parameter.number("positive", "sentiment above which it buys", 0.2, -1, 1),
                    Parameter.number("negative", "sentiment below which it sells", -0.2, -1, 1),
                    Parameter.bars("trend", "bars of the average that must agree, 0 for none", 0, 0)),
            List.of(Constraint.parse("negative <= positive")),
            values -> new SentimentTilt(values[0], values[1], (int) values[2]),
            SentimentUse.REQUIRED);

    public SentimentTilt {
        ENTRY.check(positive, negative, trend);
    }

    @Override
    public int warmup() {
        return Math.max(0, trend - 1);
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] sentiment = indicators.extra(COLUMN);
        double[] close = indicators.bars().close();
        double[] average = trend == 0 ? close : indicators.ofClose(new Sma(trend), Sma::values);
        Sides sides = new Sides(decisions);
        for (int i = 0; i < sentiment.length; i++) {
            double lead = trend == 0 ? 0 : close[i] - average[i];
            if (!Double.isNaN(sentiment[i] + lead)) {
                sides.at(i, side(sentiment[i], lead));
            }
        }
    }

    /// @param lead of the close over the average, 0 without a trend
    private Decision side(double sentiment, double lead) {
        if (sentiment > positive && (lead > 0 || trend == 0)) {
            return Decision.LONG;
        }
        return sentiment < negative && (lead < 0 || trend == 0) ? Decision.SHORT : Decision.FLAT;
    }
}
