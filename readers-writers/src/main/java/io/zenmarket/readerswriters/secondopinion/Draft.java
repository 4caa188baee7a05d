package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A request that might be made, if the budget allows it.
///
/// @param contents the user message
/// @param lines its questions
/// @param attempt 1 or 2
record Draft(String contents, List<ModelLine> lines, int attempt) {

    Draft {
        lines = List.copyOf(lines);
    }

    /// What drafts have in common.
    ///
    /// @param night business date that pays
    /// @param now when they are planned
    /// @param waitUntil how long the night waits for them
    /// @param direct without a batch
    record Terms(LocalDate night, Instant now, Instant waitUntil, boolean direct) {}
}
