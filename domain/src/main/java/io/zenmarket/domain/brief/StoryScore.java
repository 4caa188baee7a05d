package io.zenmarket.domain.brief;

import io.zenmarket.domain.sentiment.SentimentLabel;
import io.zenmarket.domain.sentiment.Uncertainty;
import java.util.List;

/// What a story says about whom it is listed for.
///
/// @param label in a word
/// @param score `p(positive) − p(negative)`, −1 to 1
/// @param confidence probability of the label, 1/3 to 1
/// @param doubts why the score is not to be trusted; empty: it is
public record StoryScore(SentimentLabel label, double score, double confidence, List<Uncertainty> doubts) {

    public StoryScore {
        doubts = List.copyOf(doubts);
    }
}
