package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.Sentiment;

/// What a scorer said about a story for an entity.
///
/// @param contentHash the story: the first of its cluster
/// @param entity whom it was judged for; empty: nobody in particular
/// @param scorer name and version of the scorer
/// @param sentiment its answer
/// @param uncertain codes separated by `|` that say why it is not to be trusted; empty: it is
/// @param inSample whether the story is older than the training cut-off of the scorer's model
/// @param jobExecutionId who scored it
public record StoredScore(
        String contentHash,
        String entity,
        String scorer,
        Sentiment sentiment,
        String uncertain,
        boolean inSample,
        long jobExecutionId) {}
