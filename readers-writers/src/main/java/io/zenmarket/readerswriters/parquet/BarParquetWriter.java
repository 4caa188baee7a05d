package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;

/// Writes a bar object of the lake to a local file: rows ascending by symbol and time, zstd, statistics per page and
/// row group. The same rows give the same bytes, however they were handed over. Memory is that of one row group, 6 MB.
///
/// Columns: `symbol` string, `time` timestamp in microseconds (UTC, no zone in the type; a daily bar's is midnight of
/// its session date), `open`, `high`, `low`, `close` double, `volume` double, null where the bars have `NaN`.
///
/// Not thread-safe. Who created it closes it; closed without [#finish], it removes the file.
public final class BarParquetWriter implements Closeable {

    private final Path path;
    private final DigestingOutputFile output;
    private final ParquetFileWriter file;
    private final BarRowGroupWriter groups;
    private final BarRowGroup group = new BarRowGroup();
    private String lastSymbol = "";
    private long lastTimeOfSymbol = Long.MIN_VALUE;
    private long rows;
    private long firstTime = Long.MAX_VALUE;
    private long lastTime = Long.MIN_VALUE;
    private boolean finished;

    private BarParquetWriter(Path path) throws IOException {
        this.path = path;
        output = new DigestingOutputFile(path);
        file = new ParquetFileWriter(
                output,
                BarSchema.MESSAGE,
                ParquetFileWriter.Mode.OVERWRITE,
                BarRowGroup.CAPACITY,
                0,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true);
        file.start();
        groups = new BarRowGroupWriter(file);
    }

    /// Starts a file, over whatever is there.
    public static BarParquetWriter create(Path path) {
        try {
            return new BarParquetWriter(path);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /// Appends rows `from` (inclusive) to `to` (exclusive) of `bars`, which are copied.
    ///
    /// @throws IllegalArgumentException when a row is not behind the one before it, by symbol and then time
    public void append(String symbol, BarColumns bars, int from, int to) {
        if (from == to) {
            return;
        }
        checkOrder(symbol, bars.time(), from, to);
        firstTime = Math.min(firstTime, bars.time()[from]);
        lastTime = Math.max(lastTime, bars.time()[to - 1]);
        rows += to - from;
        for (int next = from; next < to; ) {
            next = group.add(symbol, bars, next, to);
            if (group.isFull()) {
                flush();
            }
        }
    }

    /// Completes the file and says what it holds. Nothing can be appended afterwards.
    public WrittenBars finish() {
        flush();
        try {
            output.holdBack();
            file.end(Map.of());
        } catch (IOException e) {
            throw failed(path, e);
        }
        finished = true;
        return new WrittenBars(
                rows, rows == 0 ? 0 : firstTime, rows == 0 ? 0 : lastTime, output.size(), output.sha256Hex());
    }

    @Override
    public void close() {
        groups.close();
        if (finished) {
            return;
        }
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void flush() {
        if (group.size() == 0) {
            return;
        }
        try {
            groups.write(group);
        } catch (IOException e) {
            throw failed(path, e);
        }
        group.clear();
    }

    private void checkOrder(String symbol, long[] time, int from, int to) {
        int order = symbol.compareTo(lastSymbol);
        if (order < 0) {
            throw new IllegalArgumentException(path.getFileName() + ": expected symbols in ascending order, was "
                    + symbol + " after " + lastSymbol);
        }
        long previous = order == 0 ? lastTimeOfSymbol : Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            if (time[i] <= previous) {
                throw new IllegalArgumentException(path.getFileName() + ": " + symbol
                        + ": expected times in ascending order, was " + time[i] + " after " + previous);
            }
            previous = time[i];
        }
        lastSymbol = symbol;
        lastTimeOfSymbol = previous;
    }

    private static UncheckedIOException failed(Path path, IOException cause) {
        return new UncheckedIOException(path + ": writing bars failed: " + cause.getMessage(), cause);
    }
}
