package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import java.util.List;
import java.util.Set;

/// The service of a language model. Every call asks once, without repeating, and throws [ServiceException].
interface LanguageModel {

    /// Whether the service takes batches.
    boolean takesBatches();

    /// Hands a batch over.
    ///
    /// @return the provider's id
    String submit(String batch, List<ModelRequest> requests);

    /// Looks for a batch that was sent, but whose id never came back.
    ///
    /// @param requests its requests' ids
    /// @param known the provider's ids of other batches of ours
    Search find(ModelBatch batch, Set<String> requests, Set<String> known);

    /// How a batch is doing.
    Look look(String providerId);

    /// The results of a batch that has ended, in any order.
    List<Result> results(String providerId);

    /// Asks directly.
    Reply ask(ModelRequest request);

    /// Whether a batch arrived.
    sealed interface Search {
        /// It did.
        record Found(String providerId) implements Search {}

        /// There are batches of which the provider does not tell yet what is in them.
        record Undecided(String reason) implements Search {}

        /// None of the provider's batches is it.
        record Absent() implements Search {}
    }

    /// How a batch is doing.
    sealed interface Look {
        /// Not ended.
        record Running() implements Look {}

        /// Ended.
        ///
        /// @param results how many it has
        /// @param missing what a request without a result is
        record Ended(int results, ModelRequestState missing) implements Look {}

        /// The service would not process it; nothing is billed.
        record Rejected(String reason) implements Look {}
    }

    /// The result of one request of a batch.
    record Result(String request, Reply reply) {}
}
