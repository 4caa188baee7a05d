package io.zenmarket.domain.strategy;

/// Rules that turn one symbol's bars into decisions. A decision at bar t depends on bars up to t only. Immutable and
/// thread-safe; its parameters are its state.
public interface Strategy {

    /// Number of leading bars that never have a decision; the first possible one is at this index.
    int warmup();

    /// States every decision over the whole series, in ascending order of bars.
    ///
    /// @param indicators the series, and what is computed over it
    /// @param decisions empty at first
    void decide(Indicators indicators, DecisionEvents decisions);
}
