package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarSeries;

/// Rules that turn bars into signals. A signal of bar t depends on bars up to t only. Immutable and thread-safe.
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
    SignalSeries evaluate(BarSeries series);
}
