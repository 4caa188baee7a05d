package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads a group of symbols, one block each.
final class YahooBarReader implements BarSource.Reader {

    private final List<String> symbols;
    private final BiFunction<String, String, BarBlock> blockOf;
    private int next;

    /// @param first index of the symbol to begin with
    /// @param blockOf symbol and position behind it to its block
    YahooBarReader(List<String> symbols, int first, BiFunction<String, String, BarBlock> blockOf) {
        this.symbols = symbols;
        this.blockOf = blockOf;
        next = first;
    }

    @Override
    public @Nullable BarBlock read() {
        if (next == symbols.size()) {
            return null;
        }
        String symbol = symbols.get(next);
        BarBlock block = blockOf.apply(symbol, Integer.toString(next + 1));
        next++;
        return block;
    }

    /// Nothing is held between two reads.
    @Override
    public void close() {
        next = symbols.size();
    }
}
