package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentText;
import java.util.List;
import java.util.Optional;

/// A story that stands for its cluster, and for whom it is to be scored.
///
/// @param contentHash of the story
/// @param title what is scored
/// @param targets all there are, ascending by entity; at least one has no score
record Story(String contentHash, String title, List<Target> targets) {

    Story {
        targets = List.copyOf(targets);
    }

    /// For whom a story is judged.
    ///
    /// @param entity as in [SentimentText#entity()]
    /// @param links of instruments to stories of the cluster that take this score
    /// @param known the score of an earlier run
    record Target(String entity, long links, Optional<Sentiment> known) {}

    SentimentText text(Target target) {
        return new SentimentText(title, target.entity());
    }
}
