package io.zenmarket.domain.brief;

import java.util.List;

/// A model's view of one symbol.
///
/// @param label what to do
/// @param confidence 0 to 1; `NaN` when undefined
/// @param points the model's score; its range is the model's
/// @param trend the model's word for the trend, e.g. `up, with caution`
/// @param reasons why, one sentence each, the weightiest first
public record SymbolSignal(Label label, double confidence, int points, String trend, List<String> reasons) {

    /// What a signal says.
    public enum Label {
        BUY,
        HOLD,
        SELL
    }

    public SymbolSignal {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("signal: expected a confidence from 0 to 1, was " + confidence);
        }
        reasons = List.copyOf(reasons);
    }
}
