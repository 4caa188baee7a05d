package io.zenmarket.domain.strategy;

/// Rules that give each symbol of a universe a score, by which they are ranked against each other. A score at
/// bar t depends on the symbol's bars up to t only. Immutable and thread-safe.
public interface RankingStrategy {

    /// Number of leading bars that never have a score.
    int warmup();

    /// The score at each bar of one symbol, the higher the better; `NaN` where there is none.
    double[] scores(Indicators indicators);
}
