package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads one slice of a source block by block; a restart goes on behind the last block that was committed. The
/// rules are applied at once, because the text of a refused row is only at hand until the next block is read.
class SliceReader implements ItemStreamReader<BarBlock> {

    private static final String POSITION = "slice.position";

    private final BarSource source;
    private final BarSource.Slice slice;
    private final BarRules rules;
    private BarSource.@Nullable Reader reader;
    private String position = "";

    SliceReader(BarSource source, BarSource.Slice slice, BarRules rules) {
        this.source = source;
        this.slice = slice;
        this.rules = rules;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getString(POSITION, "");
        reader = source.open(slice, position);
    }

    @Override
    public @Nullable BarBlock read() {
        if (reader == null) {
            throw new IllegalStateException(slice.name() + ": expected to be open, was not");
        }
        BarBlock block = reader.read();
        if (block == null) {
            return null;
        }
        position = block.end();
        return rules.apply(block);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(POSITION, position);
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
