package io.zenmarket.domain.sentiment;

/// Probabilities of the three classes; they sum to 1.
///
/// @param negative 0 to 1
/// @param neutral 0 to 1
/// @param positive 0 to 1
public record Sentiment(double negative, double neutral, double positive) {

    private static final double TOLERANCE = 1e-6;

    /// Certainly neutral.
    public static final Sentiment NONE = new Sentiment(0, 1, 0);

    public Sentiment {
        boolean ranges = negative >= 0 && neutral >= 0 && positive >= 0;
        if (!ranges || !(Math.abs(negative + neutral + positive - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("sentiment: expected three probabilities that sum to 1, was " + negative
                    + ", " + neutral + ", " + positive);
        }
    }

    /// `p(positive) − p(negative)`, −1 to 1.
    public double score() {
        return positive - negative;
    }

    /// The most probable class; of equal ones neutral, then negative.
    public SentimentLabel label() {
        if (neutral >= negative && neutral >= positive) {
            return SentimentLabel.NEUTRAL;
        }
        return positive > negative ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE;
    }

    /// Probability of [#label()], 1/3 to 1.
    public double confidence() {
        return Math.max(neutral, Math.max(negative, positive));
    }
}
