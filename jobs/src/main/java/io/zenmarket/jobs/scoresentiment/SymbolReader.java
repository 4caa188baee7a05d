package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.market.Buckets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads the symbols of one bucket that have news, ascending. A restart goes on behind the last that was
/// committed.
class SymbolReader implements ItemStreamReader<String> {

    private static final String LAST = "symbols.last";

    private final Supplier<List<String>> symbols;
    private final int bucket;
    private List<String> found = List.of();
    private int next;
    private String last = "";

    /// @param symbols gives those of all buckets, ascending
    SymbolReader(Supplier<List<String>> symbols, int bucket) {
        this.symbols = symbols;
        this.bucket = bucket;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
        found = symbols.get().stream()
                .filter(symbol -> Buckets.of(symbol) == bucket)
                .filter(symbol -> symbol.compareTo(last) > 0)
                .toList();
        next = 0;
    }

    @Override
    public @Nullable String read() {
        if (next == found.size()) {
            return null;
        }
        last = found.get(next);
        next++;
        return last;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
