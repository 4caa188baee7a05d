package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Turns the columns of a block of rows into bars and refused rows.
///
/// @param label the file, as people call it
/// @param symbol of rows without symbol column
/// @param columns holding the block's values
record ForeignBlock(String label, String symbol, ForeignColumns columns) {

    /// @param firstRow the block's first row in the file, from 0
    /// @param rows how many
    BarBlock at(long firstRow, int rows) {
        SortedSet<Integer> bad = new TreeSet<>();
        columns.all().forEach(column -> bad.addAll(column.badRows()));
        int[] good = IntStream.range(0, rows).filter(row -> !bad.contains(row)).toArray();
        List<RejectedRecord> rejected =
                bad.stream().map(row -> rejected(firstRow, row)).toList();
        return new BarBlock(
                label,
                Long.toString(firstRow + rows),
                symbols(good),
                Arrays.stream(good).mapToLong(row -> firstRow + row + 1).toArray(),
                bars(good),
                row -> text(good[row]),
                new BarBlock.Aside(rejected, List.of(), List.of()));
    }

    private RejectedRecord rejected(long firstRow, int row) {
        String reasons = columns.all().stream()
                .filter(column -> column.badRows().contains(row))
                .map(column -> column.reason(row))
                .collect(Collectors.joining("; "));
        return new RejectedRecord(label, firstRow + row + 1, text(row), reasons);
    }

    private String text(int row) {
        return columns.all().stream().map(column -> column.cellText(row)).collect(Collectors.joining(", "));
    }

    private String[] symbols(int[] good) {
        String[] symbols = new String[good.length];
        Arrays.fill(symbols, symbol);
        columns.symbol().ifPresent(column -> Arrays.setAll(symbols, i -> column.values()[good[i]]));
        return symbols;
    }

    private BarColumns bars(int[] good) {
        BarColumns bars = BarColumns.ofSize(good.length);
        Arrays.setAll(bars.time(), i -> columns.time().values()[good[i]]);
        Arrays.fill(bars.volume(), Double.NaN);
        for (ForeignNumberColumn column : columns.numbers()) {
            Arrays.setAll(column.price().of(bars), i -> column.values()[good[i]]);
        }
        return bars;
    }
}
