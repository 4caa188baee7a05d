package io.zenmarket.domain.signal;

import java.util.List;

/// What a model concluded for one bar.
///
/// @param decision BUY, SELL or HOLD
/// @param points the reasons' sum
/// @param confidence how far the rules lean, 0 to 1; a scale for ranking, not a probability of gain
/// @param trend where the averages point
/// @param reasons why, in the model's order
public record Verdict(Signal.Decision decision, int points, double confidence, Trend trend, List<Reason> reasons) {

    public Verdict {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: expected 0 to 1, was " + confidence);
        }
        reasons = List.copyOf(reasons);
    }

    /// Plus the confidence for BUY, minus the confidence for SELL, 0 for HOLD.
    public double signedConfidence() {
        return decision.sign() * confidence;
    }
}
