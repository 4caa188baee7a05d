package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Sentiment;

/// Probabilities in whole steps of 0.0001. What a scorer computes in another order of additions, on another
/// processor or in another version of its library differs in digits nobody asks for; with those cut off, a
/// score is stored as the same number everywhere.
final class FixedSentiment {

    private static final double STEPS = 10_000;

    private FixedSentiment() {}

    /// The nearest steps; neutral takes what the others leave, so that the sum stays 1.
    static Sentiment of(Sentiment sentiment) {
        long negative = Math.round(sentiment.negative() * STEPS);
        long positive = Math.min(Math.round(sentiment.positive() * STEPS), (long) STEPS - negative);
        return new Sentiment(negative / STEPS, (STEPS - negative - positive) / STEPS, positive / STEPS);
    }
}
