package io.zenmarket.domain.sentiment;

/// Which number of a session's sentiment is read, each from −1 to 1.
public enum SentimentMeasure {
    /// Mean of the session's stories.
    MEAN,
    /// Mean of the session's stories, weighted by relevance and novelty.
    WEIGHTED_MEAN,
    /// Weighted means averaged over sessions, half-life 1 session.
    EWMA1,
    /// Half-life 3 sessions.
    EWMA3,
    /// Half-life 10 sessions.
    EWMA10
}
