package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/// Decodes one row group into columns and keeps the rows that a query wants.
final class BarRowGroupReader {

    private final MessageType schema;
    private final BarQuery query;

    BarRowGroupReader(MessageType schema, BarQuery query) {
        this.schema = schema;
        this.query = query;
    }

    BarRows read(RowGroupColumns columns) {
        int rows = columns.rows();
        long[] time = times(columns.column(column(BarSchema.TIME)), rows);
        List<SymbolRun> wanted = wanted(symbols(columns.column(column(BarSchema.SYMBOL)), rows), time);
        int kept = wanted.stream().mapToInt(SymbolRun::size).sum();
        double[] absent = new double[kept];
        Arrays.fill(absent, Double.NaN);
        Map<PriceColumn, double[]> prices = new EnumMap<>(PriceColumn.class);
        for (PriceColumn price : query.columns()) {
            prices.put(price, kept(numbers(columns, column(price.fieldName()), rows), wanted, kept));
        }
        BarColumns bars = new BarColumns(
                kept(time, wanted, kept),
                prices.getOrDefault(PriceColumn.OPEN, absent),
                prices.getOrDefault(PriceColumn.HIGH, absent),
                prices.getOrDefault(PriceColumn.LOW, absent),
                prices.getOrDefault(PriceColumn.CLOSE, absent),
                prices.getOrDefault(PriceColumn.VOLUME, absent));
        return new BarRows(closedUp(wanted), bars);
    }

    private ColumnDescriptor column(String name) {
        return schema.getColumnDescription(new String[] {name});
    }

    private List<SymbolRun> wanted(List<SymbolRun> runs, long[] time) {
        List<SymbolRun> wanted = new ArrayList<>();
        for (SymbolRun run : runs) {
            if (query.wants(run.symbol())) {
                int from = firstAtOrAfter(time, run, query.from());
                int to = firstAtOrAfter(time, run, query.to());
                if (from < to) {
                    wanted.add(new SymbolRun(run.symbol(), from, to));
                }
            }
        }
        return wanted;
    }

    private static int firstAtOrAfter(long[] time, SymbolRun run, long limit) {
        int at = Arrays.binarySearch(time, run.from(), run.to(), limit);
        return at >= 0 ? at : -at - 1;
    }

    private static List<SymbolRun> closedUp(List<SymbolRun> runs) {
        List<SymbolRun> closedUp = new ArrayList<>(runs.size());
        int from = 0;
        for (SymbolRun run : runs) {
            closedUp.add(new SymbolRun(run.symbol(), from, from + run.size()));
            from += run.size();
        }
        return closedUp;
    }

    private static long[] kept(long[] all, List<SymbolRun> runs, int size) {
        return size == all.length ? all : (long[]) kept(all, runs, new long[size]);
    }

    private static double[] kept(double[] all, List<SymbolRun> runs, int size) {
        return size == all.length ? all : (double[]) kept(all, runs, new double[size]);
    }

    private static Object kept(Object all, List<SymbolRun> runs, Object kept) {
        int next = 0;
        for (SymbolRun run : runs) {
            System.arraycopy(all, run.from(), kept, next, run.size());
            next += run.size();
        }
        return kept;
    }

    private static long[] times(ColumnReader reader, int rows) {
        long[] time = new long[rows];
        for (int i = 0; i < rows; i++) {
            requirePresent(reader);
            time[i] = Math.floorDiv(reader.getLong(), BarSchema.MICROS_PER_SECOND);
            reader.consume();
        }
        return time;
    }

    private static double[] numbers(RowGroupColumns columns, ColumnDescriptor column, int rows) {
        ColumnReader reader = columns.column(column);
        int present = column.getMaxDefinitionLevel();
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = reader.getCurrentDefinitionLevel() == present ? reader.getDouble() : Double.NaN;
            reader.consume();
        }
        return values;
    }

    /// A dictionary hands out one object per symbol, so that most rows cost a comparison of references.
    private static List<SymbolRun> symbols(ColumnReader reader, int rows) {
        List<SymbolRun> runs = new ArrayList<>();
        Binary current = Binary.EMPTY;
        int from = 0;
        for (int i = 0; i < rows; i++) {
            requirePresent(reader);
            Binary symbol = reader.getBinary();
            if (!Objects.equals(symbol, current)) {
                addRun(runs, current, from, i);
                from = i;
            }
            current = symbol;
            reader.consume();
        }
        addRun(runs, current, from, rows);
        return runs;
    }

    private static void requirePresent(ColumnReader reader) {
        if (reader.getCurrentDefinitionLevel() < reader.getDescriptor().getMaxDefinitionLevel()) {
            throw new IllegalStateException(
                    "expected a value in every row of " + reader.getDescriptor() + ", was null");
        }
    }

    private static void addRun(List<SymbolRun> runs, Binary symbol, int from, int to) {
        if (from < to) {
            runs.add(new SymbolRun(symbol.toStringUsingUTF8(), from, to));
        }
    }
}
