package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarSeries;
import java.util.List;

/// Where the bars of symbols come from.
@FunctionalInterface
interface SymbolBars {

    /// The bars of a symbol.
    ///
    /// @throws IllegalArgumentException when there is none on the dates asked for
    BarSeries read(String symbol);

    /// The bars of symbols, in their order.
    default List<BarSeries> readAll(List<String> symbols) {
        return symbols.stream().map(this::read).toList();
    }
}
