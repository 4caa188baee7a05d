package io.zenmarket.readerswriters.secondopinion;

/// How questions are brought to the model.
///
/// @param mode by batches or directly
/// @param questionsPerRequest at most
/// @param directUpTo with [Mode#AUTO], so many questions are asked directly even where batches are taken
public record Delivery(Mode mode, int questionsPerRequest, int directUpTo) {

    /// By batches or directly.
    public enum Mode {
        /// Batches where the service takes them, direct calls for few questions and elsewhere.
        AUTO,
        /// Batches only.
        BATCH,
        /// Direct calls only.
        DIRECT
    }

    public Delivery {
        boolean count = questionsPerRequest > 0 && questionsPerRequest <= 100;
        Checks.require("questions per request", "1 to 100", questionsPerRequest, count);
        Checks.require("direct up to", "0 or more questions", directUpTo, directUpTo >= 0);
    }

    /// Whether so many questions are asked without a batch.
    ///
    /// @param batches the service takes them
    boolean direct(int questions, boolean batches) {
        return switch (mode) {
            case DIRECT -> true;
            case BATCH -> false;
            case AUTO -> !batches || questions <= directUpTo;
        };
    }
}
