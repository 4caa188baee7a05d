package io.zenmarket.domain.specification;

import io.zenmarket.domain.sentiment.SentimentMeasure;
import java.util.Optional;

/// The daily sentiment a strategy reads beside its bars.
///
/// @param measure which number of a session
/// @param scorer whose scores; empty: those of the only scorer there is
public record SentimentSpecification(SentimentMeasure measure, Optional<String> scorer) {

    /// What holds for a strategy that needs sentiment when nothing is said.
    public static final SentimentSpecification DEFAULT =
            new SentimentSpecification(SentimentMeasure.EWMA3, Optional.empty());
}
