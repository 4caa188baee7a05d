package io.zenmarket.readerswriters.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/// Writes row groups column by column, page by page, with the statistics that readers skip by. Pages of all columns
/// end at the same rows.
final class BarRowGroupWriter implements AutoCloseable {

    /// A page is the least that a filtered read fetches: 8,192 rows are some 32 symbols' year of daily bars.
    static final int PAGE_ROWS = 1 << 13;

    private final ParquetFileWriter file;
    private final BarPages pages = new BarPages(PAGE_ROWS);
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ParquetCodecs.ZSTD_LEVEL);
    private byte[] compressed = new byte[1 << 17];

    BarRowGroupWriter(ParquetFileWriter file) {
        this.file = file;
    }

    @Override
    public void close() {
        zstd.close();
    }

    void write(BarRowGroup group) throws IOException {
        file.startBlock(group.size());
        writeSymbols(group);
        writeTimes(group);
        for (PriceColumn column : PriceColumn.values()) {
            writePrices(group, column);
        }
        file.endBlock();
    }

    private void writeSymbols(BarRowGroup group) throws IOException {
        ColumnDescriptor column = start(BarSchema.SYMBOL, group);
        writeDictionary(group);
        for (int from = 0; from < group.size(); from += PAGE_ROWS) {
            int to = Math.min(from + PAGE_ROWS, group.size());
            pages.symbols(group.runs(), from, to);
            Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
            for (SymbolRun run : group.runs()) {
                if (run.from() < to && run.to() > from) {
                    statistics.updateStats(Binary.fromString(run.symbol()));
                }
            }
            writePage(to - from, statistics, Encoding.RLE_DICTIONARY);
        }
        file.endColumn();
    }

    private void writeDictionary(BarRowGroup group) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (SymbolRun run : group.runs()) {
            byte[] symbol = run.symbol().getBytes(StandardCharsets.UTF_8);
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            entries.writeBytes(length.putInt(symbol.length).array());
            entries.writeBytes(symbol);
        }
        byte[] plain = entries.toByteArray();
        file.writeDictionaryPage(new DictionaryPage(
                compress(plain, plain.length), plain.length, group.runs().size(), Encoding.PLAIN));
    }

    private void writeTimes(BarRowGroup group) throws IOException {
        ColumnDescriptor column = start(BarSchema.TIME, group);
        long[] time = group.columns().time();
        for (int from = 0; from < group.size(); from += PAGE_ROWS) {
            int to = Math.min(from + PAGE_ROWS, group.size());
            pages.times(time, from, to);
            Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
            for (int i = from; i < to; i++) {
                statistics.updateStats(time[i] * BarSchema.MICROS_PER_SECOND);
            }
            writePage(to - from, statistics, Encoding.DELTA_BINARY_PACKED);
        }
        file.endColumn();
    }

    private void writePrices(BarRowGroup group, PriceColumn price) throws IOException {
        ColumnDescriptor column = start(price.fieldName(), group);
        double[] values = price.of(group.columns());
        for (int from = 0; from < group.size(); from += PAGE_ROWS) {
            int to = Math.min(from + PAGE_ROWS, group.size());
            Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
            if (column.getMaxDefinitionLevel() > 0) {
                statistics.incrementNumNulls(pages.volumes(values, from, to));
            } else {
                pages.prices(values, from, to);
            }
            addRange((DoubleStatistics) statistics, values, from, to);
            writePage(to - from, statistics, Encoding.PLAIN);
        }
        file.endColumn();
    }

    /// Parquet has no order for NaN: a required column that holds one states no range.
    private static void addRange(DoubleStatistics statistics, double[] values, int from, int to) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int undefined = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                undefined++;
            } else {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (undefined == statistics.getNumNulls() && undefined < to - from) {
            statistics.setMinMax(min, max);
        }
    }

    private ColumnDescriptor start(String name, BarRowGroup group) throws IOException {
        ColumnDescriptor column = BarSchema.column(name);
        file.startColumn(column, group.size(), CompressionCodecName.ZSTD);
        return column;
    }

    private void writePage(int rows, Statistics<?> statistics, Encoding encoding) throws IOException {
        BytesInput bytes = compress(pages.bytes(), pages.length());
        file.writeDataPage(
                rows, pages.length(), bytes, statistics, rows, Encoding.RLE, Encoding.RLE, encoding, null, null, null);
    }

    private BytesInput compress(byte[] plain, int length) {
        int bound = Math.toIntExact(Zstd.compressBound(length));
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        int size = zstd.compressByteArray(compressed, 0, compressed.length, plain, 0, length);
        return BytesInput.from(compressed, 0, size);
    }
}
