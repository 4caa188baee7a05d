package io.zenmarket.domain.brief;

import java.util.List;

/// One symbol's part of the brief.
///
/// @param symbol the instrument's ticker, e.g. `^GSPC`
/// @param name what people call it; empty when unknown
/// @param simulated true when the prices are made up: shown wherever the symbol is
/// @param quote the last bar
/// @param signal the model's view at the last bar
/// @param indicators key values at the last bar, in the order to be shown
/// @param chart the bars and lines to draw; without bars there is no chart
/// @param news the stories of the session about it
public record SymbolBrief(
        String symbol,
        String name,
        boolean simulated,
        Quote quote,
        SymbolSignal signal,
        List<IndicatorValue> indicators,
        SymbolChart chart,
        SessionNews news) {

    public SymbolBrief {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("brief: expected a symbol, was blank");
        }
        indicators = List.copyOf(indicators);
    }
}
