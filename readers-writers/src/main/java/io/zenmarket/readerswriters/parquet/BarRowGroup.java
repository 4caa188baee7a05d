package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import java.util.ArrayList;
import java.util.List;

/// Rows of one row group on their way to the file, at most [#CAPACITY].
final class BarRowGroup {

    /// 131,072 rows are 6 MB in memory and some 2 MB in the file: a bucket's year is mostly one row group, and its
    /// statistics fit the tail that a reader fetches first.
    static final int CAPACITY = 1 << 17;

    private static final int FIRST_CAPACITY = 1 << 15;

    private BarColumns columns = BarColumns.ofSize(FIRST_CAPACITY);
    private final List<SymbolRun> runs = new ArrayList<>();
    private int size;

    BarColumns columns() {
        return columns;
    }

    List<SymbolRun> runs() {
        return runs;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    void clear() {
        runs.clear();
        size = 0;
    }

    /// Takes rows from `from` on while there is room, and returns the first row not taken.
    int add(String symbol, BarColumns bars, int from, int to) {
        int rows = Math.min(to - from, CAPACITY - size);
        makeRoom(size + rows);
        System.arraycopy(bars.time(), from, columns.time(), size, rows);
        for (PriceColumn column : PriceColumn.values()) {
            System.arraycopy(column.of(bars), from, column.of(columns), size, rows);
        }
        addRun(symbol, rows);
        size += rows;
        return from + rows;
    }

    private void makeRoom(int rows) {
        if (rows > columns.size()) {
            columns = columns.resized(Math.clamp(2L * columns.size(), rows, CAPACITY));
        }
    }

    private void addRun(String symbol, int rows) {
        boolean more = !runs.isEmpty() && runs.getLast().symbol().equals(symbol);
        int from = more ? runs.removeLast().from() : size;
        runs.add(new SymbolRun(symbol, from, size + rows));
    }
}
