package io.zenmarket.domain.sentiment;

/// A session's news beside those of the sessions before; `NaN` where undefined.
///
/// @param volumeZ stories of the session against the 60 before, in their standard deviations (N − 1); `NaN`
///     until there are 60, or when they all had the same number
/// @param ewma1 [DecayingMean] of the weighted means, half-life 1 session; `NaN` before the first story
/// @param ewma3 half-life 3 sessions
/// @param ewma10 half-life 10 sessions
/// @param surprise weighted mean less `ewma10` of the session before; `NaN` without news now or ever before
public record SentimentTrend(double volumeZ, double ewma1, double ewma3, double ewma10, double surprise) {}
