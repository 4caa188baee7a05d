package io.zenmarket.readerswriters.languagemodel;

/// What shares one step when numbers become bytes, see [OwnSteps].
enum StepGroup {
    /// All numbers of a text, as the recorded probabilities of MiniLM have it.
    TEXT,
    /// The numbers of a token: closer to the model's real numbers.
    TOKEN
}
