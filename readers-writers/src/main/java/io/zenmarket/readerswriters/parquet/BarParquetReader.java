package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Reads a bar object of the lake by byte range: one request for its end, then one or few per row group, for the pages
/// and columns that the query needs. Memory is that of one row group.
///
/// Not thread-safe. Who opened it closes it; the store stays open.
public final class BarParquetReader implements Closeable {

    private final String key;
    private final ParquetFileReader file;
    private final BarRowGroupReader groups;

    private BarParquetReader(String key, ParquetFileReader file, BarQuery query) {
        this.key = key;
        this.file = file;
        MessageType schema = file.getFileMetaData().getSchema();
        groups = new BarRowGroupReader(schema, query);
        file.setRequestedSchema(projection(schema, query));
    }

    /// Opens an object.
    ///
    /// @throws io.zenmarket.readerswriters.objectstore.ObjectNotFoundException when there is none
    /// @throws UnreadableParquetException when it is no whole Parquet file with the columns of a bar
    public static BarParquetReader open(ObjectStore store, String key, BarQuery query) {
        ParquetFileReader file = ParquetObjects.open(new StoredInputFile(store, key), key, BarFilter.of(query));
        return new BarParquetReader(key, file, query);
    }

    /// The wanted bars of an object per symbol, ascending by symbol.
    public static List<BarSeries> readSeries(ObjectStore store, String key, BarQuery query, Interval interval) {
        Map<String, List<BarColumns>> parts = new LinkedHashMap<>();
        try (BarParquetReader reader = open(store, key, query)) {
            for (Optional<BarRows> rows = reader.next(); rows.isPresent(); rows = reader.next()) {
                BarColumns bars = rows.get().bars();
                rows.get()
                        .runs()
                        .forEach(run -> parts.computeIfAbsent(run.symbol(), symbol -> new ArrayList<>())
                                .add(bars.slice(run.from(), run.to())));
            }
        }
        List<BarSeries> series = new ArrayList<>(parts.size());
        parts.forEach((symbol, bars) -> series.add(new BarSeries(symbol, interval, joined(bars))));
        return series;
    }

    /// The wanted bars of the next row group that has any; empty at the end.
    public Optional<BarRows> next() {
        try (PageReadStore pages = file.readNextFilteredRowGroup()) {
            if (pages == null) {
                return Optional.empty();
            }
            BarRows rows = groups.read(new RowGroupColumns(pages, file.getFileMetaData()));
            return rows.size() == 0 ? next() : Optional.of(rows);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ParquetObjects.failure(key, e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw ParquetObjects.failure(key, e);
        }
    }

    private MessageType projection(MessageType schema, BarQuery query) {
        List<Type> wanted = new ArrayList<>();
        for (Type expected : BarSchema.MESSAGE.getFields()) {
            String name = expected.getName();
            if (isNeeded(name, query)) {
                wanted.add(checked(schema, expected));
            }
        }
        return new MessageType(schema.getName(), wanted);
    }

    private static boolean isNeeded(String name, BarQuery query) {
        return name.equals(BarSchema.SYMBOL)
                || name.equals(BarSchema.TIME)
                || query.columns().stream()
                        .anyMatch(column -> column.fieldName().equals(name));
    }

    private Type checked(MessageType schema, Type expected) {
        if (!schema.containsField(expected.getName())) {
            throw new UnreadableParquetException(key + ": expected a column " + expected + ", was none");
        }
        Type actual = schema.getType(expected.getName());
        if (!isSame(expected, actual)) {
            throw new UnreadableParquetException(key + ": expected a column " + expected + ", was " + actual);
        }
        return actual;
    }

    /// Required or optional, which others do not keep apart.
    private static boolean isSame(Type expected, Type actual) {
        return actual.isPrimitive()
                && !actual.isRepetition(Type.Repetition.REPEATED)
                && actual.asPrimitiveType().getPrimitiveTypeName()
                        == expected.asPrimitiveType().getPrimitiveTypeName()
                && Objects.equals(actual.getLogicalTypeAnnotation(), expected.getLogicalTypeAnnotation());
    }

    private static BarColumns joined(List<BarColumns> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BarColumns all =
                BarColumns.ofSize(parts.stream().mapToInt(BarColumns::size).sum());
        int next = 0;
        for (BarColumns part : parts) {
            System.arraycopy(part.time(), 0, all.time(), next, part.size());
            for (PriceColumn column : PriceColumn.values()) {
                System.arraycopy(column.of(part), 0, column.of(all), next, part.size());
            }
            next += part.size();
        }
        return all;
    }
}
