package io.zenmarket.readerswriters.postgres;

/// What one language model did in a night.
///
/// @param scorer provider and model
/// @param requests sent, repeated ones included
/// @param questions asked, each once
/// @param answered of them with an opinion
/// @param usage charged so far; what is open counts as reserved
public record ModelSpend(String scorer, int requests, int questions, int answered, ModelUsage usage) {}
