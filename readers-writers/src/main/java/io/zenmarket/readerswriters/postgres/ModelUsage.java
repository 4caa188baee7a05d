package io.zenmarket.readerswriters.postgres;

import java.math.BigDecimal;

/// Tokens of a language model and what they cost.
///
/// @param inputTokens read by the model
/// @param outputTokens written by it
/// @param cost US dollars
public record ModelUsage(long inputTokens, long outputTokens, BigDecimal cost) {

    /// Nothing.
    public static final ModelUsage NONE = new ModelUsage(0, 0, BigDecimal.ZERO);

    /// Both together.
    public ModelUsage plus(ModelUsage other) {
        return new ModelUsage(inputTokens + other.inputTokens, outputTokens + other.outputTokens, cost.add(other.cost));
    }

    /// Input and output.
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
