package io.zenmarket.readerswriters.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/// Writes the columns of one row group of a table, page by page: numbers plainly, a text as its one dictionary entry.
final class TableRowGroupWriter implements AutoCloseable {

    private static final int PAGE_ROWS = 1 << 13;

    private final ParquetFileWriter file;
    private final int rows;
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ParquetCodecs.ZSTD_LEVEL);
    private final byte[] bytes = new byte[PAGE_ROWS * Double.BYTES];
    private final ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] compressed = new byte[Math.toIntExact(Zstd.compressBound(bytes.length))];

    TableRowGroupWriter(ParquetFileWriter file, int rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public void close() {
        zstd.close();
    }

    void write(TableColumn column) throws IOException {
        ColumnDescriptor descriptor =
                TableSchema.of(List.of(column)).getColumns().getFirst();
        file.startColumn(descriptor, rows, CompressionCodecName.ZSTD);
        if (column instanceof TableColumn.Text text) {
            writeDictionary(text);
        }
        for (int from = 0; from < rows; from += PAGE_ROWS) {
            writePage(
                    column,
                    Statistics.createStats(descriptor.getPrimitiveType()),
                    from,
                    Math.min(from + PAGE_ROWS, rows));
        }
        file.endColumn();
    }

    private void writeDictionary(TableColumn.Text text) throws IOException {
        byte[] value = text.value().getBytes(StandardCharsets.UTF_8);
        page.clear().putInt(value.length).put(value);
        file.writeDictionaryPage(new DictionaryPage(compressedPage(), page.position(), 1, Encoding.PLAIN));
    }

    private void writePage(TableColumn column, Statistics<?> statistics, int from, int to) throws IOException {
        page.clear();
        Encoding encoding = put(column, statistics, from, to);
        BytesInput content = compressedPage();
        int size = page.position();
        file.writeDataPage(
                to - from,
                size,
                content,
                statistics,
                to - from,
                Encoding.RLE,
                Encoding.RLE,
                encoding,
                null,
                null,
                null);
    }

    private Encoding put(TableColumn column, Statistics<?> statistics, int from, int to) {
        switch (column) {
            case TableColumn.Doubles doubles -> putDoubles(doubles.values(), statistics, from, to);
            case TableColumn.Longs longs -> putLongs(longs.values(), statistics, from, to);
            case TableColumn.Text text -> {
                statistics.updateStats(Binary.fromString(text.value()));
                putRun(to - from);
                return Encoding.RLE_DICTIONARY;
            }
        }
        return Encoding.PLAIN;
    }

    /// Parquet has no order for NaN: a page that holds one states no range.
    private void putDoubles(double[] values, Statistics<?> statistics, int from, int to) {
        page.asDoubleBuffer().put(values, from, to - from);
        page.position((to - from) * Double.BYTES);
        for (int i = from; i < to; i++) {
            statistics.updateStats(values[i]);
        }
    }

    private void putLongs(long[] values, Statistics<?> statistics, int from, int to) {
        page.asLongBuffer().put(values, from, to - from);
        page.position((to - from) * Long.BYTES);
        for (int i = from; i < to; i++) {
            statistics.updateStats(values[i]);
        }
    }

    /// Indexes of no bits: a bit width of 0, then one run.
    private void putRun(int length) {
        page.put((byte) 0);
        int header = length << 1;
        while (header > 0x7F) {
            page.put((byte) (header | 0x80));
            header >>>= 7;
        }
        page.put((byte) header);
    }

    private BytesInput compressedPage() {
        int size = zstd.compressByteArray(compressed, 0, compressed.length, bytes, 0, page.position());
        return BytesInput.from(compressed, 0, size);
    }
}
