package io.zenmarket.readerswriters.postgres;

/// One question of a request to a language model.
///
/// @param line its id within the request, from 1
/// @param contentHash the story
/// @param entity whom it is judged for
/// @param inSample the story is older than the model's training cut-off
public record ModelLine(int line, String contentHash, String entity, boolean inSample) {}
