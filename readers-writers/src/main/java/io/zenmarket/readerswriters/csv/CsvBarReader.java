package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.readerswriters.files.LineBlocks;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one slice as blocks of rows.
final class CsvBarReader implements BarSource.Reader {

    private final String label;
    private final LineBlocks lines;
    private final RowParser parser;
    private final int blockRows;

    /// @param lines closed by [#close]
    CsvBarReader(String label, LineBlocks lines, RowParser parser, int blockRows) {
        this.label = label;
        this.lines = lines;
        this.parser = parser;
        this.blockRows = blockRows;
    }

    @Override
    public @Nullable BarBlock read() {
        if (lines.ended()) {
            return null;
        }
        BlockBuilder block = new BlockBuilder(label, lines.window(), parser, blockRows);
        lines.fill(block);
        return lines.ended() && block.records() == 0
                ? null
                : block.build(lines.position().toString());
    }

    @Override
    public void close() {
        lines.close();
    }
}
