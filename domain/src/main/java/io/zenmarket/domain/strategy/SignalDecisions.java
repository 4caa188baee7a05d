package io.zenmarket.domain.strategy;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalModels;
import io.zenmarket.domain.signal.SignalSeries;
import java.util.Arrays;

/// What a signal model says, as decisions: a BUY is LONG, a SELL is SHORT, where it is said anew; HOLD and a
/// bar without a signal decide nothing, but a BUY after them is new again.
///
/// @param model name of the model
record SignalDecisions(String model) {

    int warmup() {
        return SignalModels.named(model).warmup();
    }

    /// @param minimumConfidence of a signal that counts, 0 to 1
    void decide(Indicators indicators, double minimumConfidence, DecisionEvents decisions) {
        double[] sentiment = indicators.extra(SentimentTilt.COLUMN);
        double[] confidence = indicators.get(this, bars -> confidence(indicators.series(), sentiment));
        double before = 0;
        for (int i = 0; i < confidence.length; i++) {
            double now = Math.abs(confidence[i]) < minimumConfidence ? 0 : Math.signum(confidence[i]);
            if (now != before && now != 0) {
                decisions.add(i, now > 0 ? Decision.LONG : Decision.SHORT);
            }
            before = now;
        }
    }

    /// Per bar the confidence of a BUY, minus that of a SELL, else 0.
    private double[] confidence(BarSeries series, double[] sentiment) {
        SignalModel signals = SignalModels.named(model);
        SignalSeries said = signals.evaluate(series, sentiment);
        double[] confidence = new double[series.size()];
        Arrays.setAll(
                confidence,
                bar -> said.at(bar)
                        .map(signal -> signal.verdict().signedConfidence())
                        .orElse(0.0));
        return confidence;
    }
}
