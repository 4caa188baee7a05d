package io.zenmarket.readerswriters.postgres;

/// Where a batch of requests to a language model stands.
public enum ModelBatchState {
    /// Nobody was asked yet.
    PLANNED,
    /// On its way; whether it arrived is known to the provider alone.
    SUBMITTING,
    /// The provider has it, and its id is known.
    SUBMITTED,
    /// All results are taken in.
    ENDED,
    /// Given up.
    FAILED
}
