package io.zenmarket.readerswriters.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;

/// Encodes the pages of a bar object: plain prices, times as differences, symbols as runs of dictionary indexes,
/// presence as runs. Whole arrays are encoded at a time; the generic record writer spends 1 to 2 µs per row on the same
/// work. Prices are plain because, split by byte or in a dictionary, they become larger under zstd.
///
/// Format: Apache Parquet, "Encodings" (RLE/bit-packing hybrid, of which only the runs are used).
final class BarPages {

    private static final int BYTES_PER_ROW = Double.BYTES + 3;

    private final byte[] bytes;
    private final ByteBuffer page;
    private final ValuesWriter times;

    BarPages(int rowsPerPage) {
        bytes = new byte[rowsPerPage * BYTES_PER_ROW + 64];
        page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = rowsPerPage * Long.BYTES;
        times = new DeltaBinaryPackingValuesWriterForLong(size, size, new HeapByteBufferAllocator());
    }

    /// The last encoded page; only the first [#length] bytes count.
    byte[] bytes() {
        return bytes;
    }

    /// Of the last encoded page, in bytes.
    int length() {
        return page.position();
    }

    /// Times as differences: plain ones are a fifth of a file of long histories, differences next to nothing.
    void times(long[] seconds, int from, int to) throws IOException {
        times.reset();
        for (int i = from; i < to; i++) {
            times.writeLong(seconds[i] * BarSchema.MICROS_PER_SECOND);
        }
        page.clear();
        page.put(ParquetCodecs.bytes(times.getBytes()));
    }

    void prices(double[] values, int from, int to) {
        page.clear();
        putDoubles(values, from, to);
    }

    /// Values that may be absent: first which are there, then those that are. Returns how many are absent.
    int volumes(double[] values, int from, int to) {
        page.clear().position(Integer.BYTES);
        for (int i = from; i < to; ) {
            int end = endOfPresence(values, i, to);
            putRun(end - i, Double.isNaN(values[i]) ? 0 : 1, 1);
            i = end;
        }
        page.putInt(0, page.position() - Integer.BYTES);
        return putPresent(values, from, to);
    }

    /// Indexes into the dictionary, which lists the symbols of `runs` in order.
    void symbols(List<SymbolRun> runs, int from, int to) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(runs.size() - 1);
        page.clear().put((byte) width);
        for (int id = 0; id < runs.size(); id++) {
            SymbolRun run = runs.get(id);
            int rows = Math.min(run.to(), to) - Math.max(run.from(), from);
            if (rows > 0) {
                putRun(rows, id, (width + 7) / 8);
            }
        }
    }

    private static int endOfPresence(double[] values, int from, int to) {
        boolean absent = Double.isNaN(values[from]);
        int end = from + 1;
        while (end < to && Double.isNaN(values[end]) == absent) {
            end++;
        }
        return end;
    }

    private int putPresent(double[] values, int from, int to) {
        int before = page.position();
        for (int i = from; i < to; ) {
            int end = endOfPresence(values, i, to);
            if (!Double.isNaN(values[i])) {
                putDoubles(values, i, end);
            }
            i = end;
        }
        return to - from - (page.position() - before) / Double.BYTES;
    }

    private void putDoubles(double[] values, int from, int to) {
        page.asDoubleBuffer().put(values, from, to - from);
        page.position(page.position() + (to - from) * Double.BYTES);
    }

    private void putRun(int rows, int value, int valueBytes) {
        int header = rows << 1;
        while (header > 0x7F) {
            page.put((byte) (header | 0x80));
            header >>>= 7;
        }
        page.put((byte) header);
        for (int i = 0; i < valueBytes; i++) {
            page.put((byte) (value >>> (8 * i)));
        }
    }
}
