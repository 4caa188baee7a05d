package io.zenmarket.domain.sentiment;

/// What a language model says about a question.
///
/// @param contentHash the question's story
/// @param entity the question's entity
/// @param scorer provider and model, e.g. `anthropic:claude-haiku-4-5`
/// @param sentiment its probabilities
/// @param inSample the story is older than the model's training cut-off, or that is not known: a backtest on it is
///     biased
public record Opinion(String contentHash, String entity, String scorer, Sentiment sentiment, boolean inSample) {}
