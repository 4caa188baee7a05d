package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A batch of requests to a language model, as stored.
///
/// @param id 40 hexadecimal digits
/// @param night business date that pays
/// @param state where it stands
/// @param requests how many it has
/// @param providerId the provider's id, once it is known
/// @param waitUntil the night does not wait longer
/// @param submittedAt when it was sent last, if it was
public record ModelBatch(
        String id,
        LocalDate night,
        ModelBatchState state,
        int requests,
        Optional<String> providerId,
        Instant waitUntil,
        Optional<Instant> submittedAt) {}
