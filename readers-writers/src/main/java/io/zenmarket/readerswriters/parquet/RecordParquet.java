package io.zenmarket.readerswriters.parquet;

import com.jerolba.carpet.CarpetParquetReader;
import com.jerolba.carpet.CarpetParquetWriter;
import com.jerolba.carpet.TimeUnit;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators.LongColumn;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/// Any records as Parquet, one column per component: for signals and results, thousands of rows rather than millions
/// (1 to 2 µs each; the file is held in memory). Instants are UTC in microseconds. The same records give the same
/// bytes.
public final class RecordParquet {

    private RecordParquet() {}

    /// Writes records to a local file, over whatever is there.
    public static <T> WrittenRecords write(Path path, Class<T> type, List<T> records) {
        DigestingOutputFile output = new DigestingOutputFile(path).holdBack();
        try (ParquetWriter<T> writer = CarpetParquetWriter.builder(output, type)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build()) {
            for (T item : records) {
                writer.write(item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": writing records failed: " + e.getMessage(), e);
        }
        return new WrittenRecords(records.size(), output.size(), output.sha256Hex());
    }

    /// Reads an object's records, in their order.
    ///
    /// @throws UnreadableParquetException when it is no whole Parquet file with the record's columns
    public static <T> List<T> read(ObjectStore store, String key, Class<T> type, Optional<RecordFilter> filter) {
        List<T> records = new ArrayList<>();
        try (ParquetReader<T> reader = CarpetParquetReader.<T>builder(new StoredInputFile(store, key), type)
                .withCodecFactory(new ParquetCodecs())
                .withFilter(filter.map(RecordParquet::predicate)
                        .map(FilterCompat::get)
                        .orElse(FilterCompat.NOOP))
                .build()) {
            for (T item = reader.read(); item != null; item = reader.read()) {
                records.add(item);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ParquetObjects.failure(key, e);
        }
        return records;
    }

    private static FilterPredicate predicate(RecordFilter filter) {
        return switch (filter) {
            case RecordFilter.TextIn text ->
                FilterApi.in(
                        FilterApi.binaryColumn(text.column()),
                        text.values().stream().map(Binary::fromString).collect(Collectors.toSet()));
            case RecordFilter.LongBetween range -> {
                LongColumn column = FilterApi.longColumn(range.column());
                yield FilterApi.and(FilterApi.gtEq(column, range.from()), FilterApi.ltEq(column, range.to()));
            }
        };
    }
}
