package io.zenmarket.domain.sentiment;

import java.util.List;

/// Gives texts their sentiment. The same text gets the same numbers whatever texts are scored beside it, in whatever
/// order, on however many threads. Implementations may be used by several threads.
public interface SentimentScorer {

    /// Name and version, stored with every score: another model, other weights or other rules are another id.
    String id();

    /// One sentence for people.
    String description();

    /// Scores texts.
    ///
    /// @param texts any number; any length, also empty headlines
    /// @return one sentiment per text, in order
    List<Sentiment> score(List<SentimentText> texts);
}
