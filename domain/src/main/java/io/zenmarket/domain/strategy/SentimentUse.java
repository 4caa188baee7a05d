package io.zenmarket.domain.strategy;

/// Whether a strategy reads the sentiment of the news.
public enum SentimentUse {
    /// It reads none.
    NONE,
    /// It reads it when it is given.
    OPTIONAL,
    /// It decides nothing without it.
    REQUIRED
}
