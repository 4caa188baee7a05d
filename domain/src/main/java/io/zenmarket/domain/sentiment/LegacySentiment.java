package io.zenmarket.domain.sentiment;

/// What the legacy lexicon says of a text: more than three probabilities can hold.
///
/// @param tokens words of the text
/// @param hits words that are positive or negative
/// @param positive weight of the positive ones
/// @param negative weight of the negative ones
/// @param score −1 to 1
/// @param label as the program said
/// @param confidence 0 to 1; 0.5 when no word was hit
public record LegacySentiment(
        int tokens, int hits, double positive, double negative, double score, SentimentLabel label, double confidence) {

    private static final double THRESHOLD = 0.2;

    static LegacySentiment of(int tokens, int hits, double positive, double negative) {
        double score = hits == 0 ? 0 : Math.clamp((positive - negative) / hits, -1.0, 1.0);
        double confidence = hits == 0 ? 0.5 : Math.min(1, hits / 10.0);
        return new LegacySentiment(tokens, hits, positive, negative, score, label(score), confidence);
    }

    /// Positive above 0.2, negative below −0.2; both exclusive.
    static SentimentLabel label(double score) {
        if (score > THRESHOLD) {
            return SentimentLabel.POSITIVE;
        }
        return score < -THRESHOLD ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
    }

    /// As probabilities: the label has `(1 + 2 × confidence) / 3`, each of the others `(1 − confidence) / 3`.
    /// So the label stays what it was, nothing known is one third each, and the size of the score is lost.
    public Sentiment sentiment() {
        double other = (1 - confidence) / 3;
        double most = 1 - 2 * other;
        return switch (label) {
            case NEGATIVE -> new Sentiment(most, other, other);
            case NEUTRAL -> new Sentiment(other, most, other);
            case POSITIVE -> new Sentiment(other, other, most);
        };
    }
}
