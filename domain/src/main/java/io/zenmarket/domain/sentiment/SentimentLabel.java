package io.zenmarket.domain.sentiment;

/// What a text says about the value of an instrument, in the order of all arrays of probabilities.
public enum SentimentLabel {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
