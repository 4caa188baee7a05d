package io.zenmarket.readerswriters.secondopinion;

/// What came of one request to a language model.
sealed interface Reply {

    /// It wrote a text.
    record Answered(String text, Tokens tokens) implements Reply {}

    /// It would not answer.
    record Refused(String reason, Tokens tokens) implements Reply {}

    /// It answered in a shape that cannot be read; what it cost is not known.
    record Unreadable(String reason) implements Reply {}

    /// The service failed; not billed.
    record Errored(String reason) implements Reply {}

    /// The batch ended before its turn; not billed.
    record Expired() implements Reply {}

    /// The batch was cancelled before its turn; not billed.
    record Canceled() implements Reply {}

    /// As the provider counted.
    record Tokens(long input, long output) {}
}
