package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.readerswriters.files.ByteScan;
import io.zenmarket.readerswriters.files.LineBlocks;
import io.zenmarket.readerswriters.files.LineWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the rows and the refused lines of one block.
final class BlockBuilder implements LineBlocks.Sink {

    private final String source;
    private final LineWindow window;
    private final RowParser parser;
    private final BarColumns bars;
    private final String[] symbol;
    private final long[] line;
    private final int[] start;
    private final int[] end;
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private int rows;

    /// @param capacity most rows
    BlockBuilder(String source, LineWindow window, RowParser parser, int capacity) {
        this.source = source;
        this.window = window;
        this.parser = parser;
        this.bars = BarColumns.ofSize(capacity);
        this.symbol = new String[capacity];
        this.line = new long[capacity];
        this.start = new int[capacity];
        this.end = new int[capacity];
    }

    /// Takes the window's line as a row or a refused line.
    @Override
    public void take(long number) {
        String problem = parser.parse(window.bytes(), window.start(), window.end(), bars, rows);
        if (!problem.isEmpty()) {
            refuse(number, ByteScan.text(window.bytes(), window.start(), window.end()), problem);
            return;
        }
        symbol[rows] = parser.symbol();
        line[rows] = number;
        start[rows] = window.start();
        end[rows] = window.end();
        rows++;
    }

    @Override
    public void refuse(long number, String rawText, String reason) {
        rejected.add(new RejectedRecord(source, number, rawText, reason));
    }

    @Override
    public int records() {
        return rows + rejected.size();
    }

    /// @param position to read on from
    BarBlock build(String position) {
        boolean full = rows == symbol.length;
        byte[] bytes = window.bytes();
        return new BarBlock(
                source,
                position,
                full ? symbol : Arrays.copyOf(symbol, rows),
                full ? line : Arrays.copyOf(line, rows),
                full ? bars : bars.resized(rows),
                row -> ByteScan.text(bytes, start[row], end[row]),
                rejected.isEmpty() ? BarBlock.Aside.NONE : new BarBlock.Aside(rejected, List.of(), List.of()));
    }
}
