package io.zenmarket.readerswriters.parquet;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Tables of numbers as Parquet, whose columns are known at run time only: the parameter sets of a sweep, millions of
/// rows. Whole arrays are encoded at a time. The same table gives the same bytes.
public final class TableParquet {

    private static final long ROW_GROUP_BYTES = 1L << 27;

    private TableParquet() {}

    /// Writes a table as one row group to a local file, over whatever is there.
    ///
    /// @param rows of the table, 1 or more
    public static WrittenRecords write(Path path, List<TableColumn> columns, int rows) {
        DigestingOutputFile output = new DigestingOutputFile(path);
        try (ParquetFileWriter file = open(output, TableSchema.of(columns));
                TableRowGroupWriter group = new TableRowGroupWriter(file, rows)) {
            file.start();
            file.startBlock(rows);
            for (TableColumn column : columns) {
                group.write(column);
            }
            file.endBlock();
            output.holdBack();
            file.end(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": writing a table failed: " + e.getMessage(), e);
        }
        return new WrittenRecords(rows, output.size(), output.sha256Hex());
    }

    /// Reads number columns of an object; whole numbers are widened.
    ///
    /// @param names of the columns wanted
    /// @return an array of all rows per name, in their order
    /// @throws UnreadableParquetException when it is no whole Parquet file with these columns
    public static double[][] read(ObjectStore store, String key, List<String> names) {
        try (ParquetFileReader reader = ParquetObjects.open(new StoredInputFile(store, key), key, FilterCompat.NOOP)) {
            MessageType schema = TableSchema.numbers(reader.getFileMetaData().getSchema(), names, key);
            reader.setRequestedSchema(schema);
            double[][] values = new double[names.size()][Math.toIntExact(reader.getRecordCount())];
            int at = 0;
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RowGroupColumns group = new RowGroupColumns(pages, reader.getFileMetaData());
                for (int i = 0; i < values.length; i++) {
                    ColumnDescriptor column = schema.getColumnDescription(new String[] {names.get(i)});
                    fill(group.column(column), values[i], at, group.rows());
                }
                at += group.rows();
            }
            return values;
        } catch (IOException | RuntimeException e) {
            throw ParquetObjects.failure(key, e);
        }
    }

    /// The names of an object's columns, in their order.
    public static List<String> names(ObjectStore store, String key) {
        try (ParquetFileReader reader = ParquetObjects.open(new StoredInputFile(store, key), key, FilterCompat.NOOP)) {
            return reader.getFileMetaData().getSchema().getFields().stream()
                    .map(Type::getName)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw ParquetObjects.failure(key, e);
        }
    }

    /// The text of a column that has the same in every row, see [TableColumn.Text].
    public static String text(ObjectStore store, String key, String column) {
        try (ParquetFileReader reader = ParquetObjects.open(new StoredInputFile(store, key), key, FilterCompat.NOOP)) {
            return reader.getFooter().getBlocks().getFirst().getColumns().stream()
                    .filter(chunk -> chunk.getPath().toDotString().equals(column))
                    .map(chunk -> chunk.getStatistics().genericGetMin())
                    .map(Binary.class::cast)
                    .map(Binary::toStringUsingUTF8)
                    .findFirst()
                    .orElseThrow(
                            () -> new UnreadableParquetException(key + ": expected a column " + column + ", was none"));
        } catch (IOException | RuntimeException e) {
            throw ParquetObjects.failure(key, e);
        }
    }

    private static void fill(ColumnReader reader, double[] values, int from, int rows) {
        boolean whole = TableSchema.isWhole(reader.getDescriptor());
        for (int i = from; i < from + rows; i++) {
            values[i] = whole ? reader.getLong() : reader.getDouble();
            reader.consume();
        }
    }

    private static ParquetFileWriter open(DigestingOutputFile output, MessageType schema) throws IOException {
        return new ParquetFileWriter(
                output,
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                ROW_GROUP_BYTES,
                0,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true);
    }
}
