package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.sentiment.SentimentColumn;

/// Rules that turn bars, and the sentiment of news beside them, into signals. A signal of bar t depends on
/// bars and sentiment up to t only. Immutable and thread-safe.
///
/// A model does not adjust prices: hand it an adjusted series ([io.zenmarket.domain.market.PriceAdjustment])
/// unless the raw one has no splits.
public interface SignalModel {

    /// Name and version, stored with every signal.
    ModelId id();

    /// One sentence for people: rules, variants of the indicators, range of the points.
    String description();

    /// Number of leading bars that never have a signal; the first possible one is at this index.
    int warmup();

    /// Computes the indicators of the whole series once; the signals are decided when asked for.
    ///
    /// @param sentiment known at each bar's close, as in [SentimentColumn#values()]; a model that reads none
    ///     leaves it
    SignalSeries evaluate(BarSeries series, double[] sentiment);

    /// Without any sentiment.
    default SignalSeries evaluate(BarSeries series) {
        return evaluate(series, SentimentColumn.none(series.size()).values());
    }
}
