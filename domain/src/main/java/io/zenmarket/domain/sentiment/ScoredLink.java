package io.zenmarket.domain.sentiment;

import java.time.Instant;

/// What a story says about one instrument: its link and its score.
///
/// @param contentHash of the story; no two links of an instrument have the same
/// @param clusterHash of the first of its near-duplicates
/// @param availableAt when it could be acted on
/// @param relevance how much the story is about the instrument, above 0, at most 1
/// @param novelty 100 for the first of a cluster, less for repeats, above 0
/// @param sentiment the score that holds
/// @param inSample the story is older than the training cut-off of the scorer's model
public record ScoredLink(
        String contentHash,
        String clusterHash,
        Instant availableAt,
        double relevance,
        double novelty,
        Sentiment sentiment,
        boolean inSample) {

    public ScoredLink {
        require(relevance > 0 && relevance <= 1, contentHash, "relevance, expected above 0 and at most 1", relevance);
        require(novelty > 0 && novelty <= 100, contentHash, "novelty, expected above 0 and at most 100", novelty);
    }

    private static void require(boolean holds, String where, String expected, double was) {
        if (!holds) {
            throw new IllegalArgumentException("news link " + where + ": " + expected + ", was " + was);
        }
    }

    /// Relevance × novelty.
    double weight() {
        return relevance * novelty;
    }

    double score() {
        return sentiment.score();
    }
}
