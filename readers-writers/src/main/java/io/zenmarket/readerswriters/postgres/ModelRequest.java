package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A request to a language model, as stored.
///
/// @param id 40 hexadecimal digits
/// @param batch its batch; empty: asked directly
/// @param night business date that pays
/// @param attempt 1, or 2 after an unusable answer
/// @param contents the user message
/// @param reserved estimate that the budget was charged with; its output tokens are the model's limit
/// @param waitUntil the night does not wait longer
public record ModelRequest(
        String id,
        Optional<String> batch,
        LocalDate night,
        int attempt,
        String contents,
        ModelUsage reserved,
        Instant waitUntil) {}
