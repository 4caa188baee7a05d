package io.zenmarket.readerswriters.parquet;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// Which bars of an object are wanted. What is not wanted is not fetched where statistics allow, and never returned.
///
/// @param symbols tickers; none means all
/// @param from first time in epoch seconds
/// @param to time behind the last one, in epoch seconds
/// @param columns numbers to be read; the other arrays hold `NaN`
public record BarQuery(Set<String> symbols, long from, long to, Set<PriceColumn> columns) {

    /// Every bar with every column.
    public static final BarQuery ALL =
            new BarQuery(Set.of(), Long.MIN_VALUE, Long.MAX_VALUE, EnumSet.allOf(PriceColumn.class));

    public BarQuery {
        if (from > to) {
            throw new IllegalArgumentException("query: expected from before to, was " + from + " and " + to);
        }
        symbols = Set.copyOf(symbols);
        columns = Set.copyOf(columns);
    }

    /// The same for these tickers only.
    public BarQuery withSymbols(Set<String> only) {
        return new BarQuery(only, from, to, columns);
    }

    /// The same for bars that start from `first` (inclusive) to `end` (exclusive), in epoch seconds.
    public BarQuery withTimes(long first, long end) {
        return new BarQuery(symbols, first, end, columns);
    }

    /// The same with these numbers only.
    public BarQuery withColumns(Set<PriceColumn> only) {
        return new BarQuery(symbols, from, to, only);
    }

    /// Whether a symbol's rows are wanted.
    boolean wants(String symbol) {
        return symbols.isEmpty() || symbols.contains(symbol);
    }

    /// Tickers in a stable order.
    Set<String> sortedSymbols() {
        return new TreeSet<>(symbols);
    }
}
