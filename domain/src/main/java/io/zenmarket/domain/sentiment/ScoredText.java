package io.zenmarket.domain.sentiment;

/// A text and what a scorer said about it.
///
/// @param text the headline and whom it was judged for
/// @param sentiment the scorer's answer
public record ScoredText(SentimentText text, Sentiment sentiment) {}
