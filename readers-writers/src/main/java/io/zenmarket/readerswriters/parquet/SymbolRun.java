package io.zenmarket.readerswriters.parquet;

/// Neighbouring rows of one symbol.
///
/// @param symbol the instrument's ticker
/// @param from first row
/// @param to row behind the last one
public record SymbolRun(String symbol, int from, int to) {

    public SymbolRun {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(symbol + ": expected rows in order, was " + from + " to " + to);
        }
    }

    public int size() {
        return to - from;
    }
}
