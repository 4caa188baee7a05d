package io.zenmarket.domain.brief;

import java.math.BigDecimal;

/// What a language model was asked on the business date, and what it was paid.
///
/// @param scorer provider and model
/// @param requests sent, repeated ones included
/// @param questions asked, each once
/// @param answered questions with an opinion
/// @param inputTokens tokens it read; of what is open as reserved
/// @param outputTokens tokens it wrote; of what is open as reserved
/// @param cost US dollars; of what is open as reserved
public record OpinionCost(
        String scorer,
        int requests,
        int questions,
        int answered,
        long inputTokens,
        long outputTokens,
        BigDecimal cost) {}
