package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.util.Optional;

/// A backtest to be put into the queue.
///
/// @param id 32 hexadecimal digits
/// @param owner id of the user's key
/// @param run the question's id
/// @param sets parameter sets to evaluate, over all symbols
/// @param client what the client said
/// @param time now
public record NewSubmission(String id, String owner, String run, long sets, Client client, Instant time) {

    /// What the client said.
    ///
    /// @param idempotencyKey its name for the submission
    /// @param bodySha256 of the specification as it was sent
    public record Client(Optional<String> idempotencyKey, String bodySha256) {}
}
