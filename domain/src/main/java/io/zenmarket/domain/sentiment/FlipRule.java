package io.zenmarket.domain.sentiment;

import java.util.Optional;

/// Says what a text must mean when its polarity is turned by a plain rule of language: a negation, or a direction whose
/// value depends on its subject ("loss narrows", "costs fell", "debt rises"). Scorers that learned from words get these
/// wrong most often.
public interface FlipRule {

    /// A rule that knows no flips.
    FlipRule NONE = text -> Optional.empty();

    /// The label the rule demands; empty when the text has no flip, or flips that contradict each other.
    Optional<SentimentLabel> expected(SentimentText text);

    /// Whether a scorer's label is another one than the rule demands.
    default boolean conflicts(SentimentText text, Sentiment sentiment) {
        return expected(text).filter(label -> label != sentiment.label()).isPresent();
    }
}
