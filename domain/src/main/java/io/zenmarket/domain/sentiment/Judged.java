package io.zenmarket.domain.sentiment;

/// A score beside what people say.
///
/// @param label what is right
/// @param sentiment what the scorer said
public record Judged(SentimentLabel label, Sentiment sentiment) {

    /// Whether the scorer is right.
    public boolean isRight() {
        return label == sentiment.label();
    }
}
