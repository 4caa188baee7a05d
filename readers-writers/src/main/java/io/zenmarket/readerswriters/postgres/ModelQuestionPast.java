package io.zenmarket.readerswriters.postgres;

import java.time.LocalDate;

/// That a question was asked before.
///
/// @param contentHash the story
/// @param entity whom it is judged for
/// @param state of the request that asked
/// @param night business date of that request
/// @param answered it got an opinion
public record ModelQuestionPast(
        String contentHash, String entity, ModelRequestState state, LocalDate night, boolean answered) {}
