package io.zenmarket.readerswriters.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.Buckets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The bytes of one staging object: the rows of one chunk as one sorted run per bucket.
///
/// Layout, big-endian: per bucket the offset and length of its run (`int` each); then the table of sources; then
/// the runs. A run is a sequence of frames; a frame holds up to 1,024 rows of one year and symbol in columns:
/// `rows:int, year:short, symbol:short-prefixed UTF-8, time[], open[], high[], low[], close[], volume[], origin[]`,
/// each
/// `long` or `double`. An origin is `source << 40 | line`. Small frames let a merge of many runs hold one frame of
/// each.
final class StagedChunk {

    static final int FRAME_ROWS = 1_024;
    static final int COLUMNS = 7;
    static final int FRAME_HEAD_BYTES = 8;
    static final int INDEX_BYTES = Buckets.COUNT * 2 * Integer.BYTES;
    static final int LINE_BITS = 40;

    private final String kind;
    private final String[] symbol;
    private final BarColumns bars;
    private final long[] origin;
    private final List<String> sources = new ArrayList<>();

    /// @param kind kind of source, e.g. `csv`
    /// @param blocks the chunk's blocks
    StagedChunk(String kind, List<BarBlock> blocks) {
        this.kind = kind;
        int rows = blocks.stream().mapToInt(BarBlock::size).sum();
        symbol = new String[rows];
        bars = BarColumns.ofSize(rows);
        origin = new long[rows];
        int at = 0;
        for (BarBlock block : blocks) {
            copy(block, at);
            at += block.size();
        }
    }

    private void copy(BarBlock block, int at) {
        int rows = block.size();
        System.arraycopy(block.symbol(), 0, symbol, at, rows);
        block.bars().copyTo(bars, at);
        long source = (long) sourceIndex(block.source()) << LINE_BITS;
        for (int i = 0; i < rows; i++) {
            origin[at + i] = source | block.line()[i];
        }
    }

    private int sourceIndex(String source) {
        int known = sources.indexOf(source.replace('\n', ' '));
        if (known >= 0) {
            return known;
        }
        sources.add(source.replace('\n', ' '));
        return sources.size() - 1;
    }

    byte[] encode() {
        RowOrder order = new RowOrder(symbol, bars.time());
        byte[] sourceTable = (kind + "\n" + String.join("\n", sources)).getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(INDEX_BYTES + Integer.BYTES + sourceTable.length + sizeOfFrames(order));
        bytes.position(INDEX_BYTES);
        bytes.putInt(sourceTable.length).put(sourceTable);
        int place = 0;
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            int begin = bytes.position();
            while (place < order.size() && order.bucket(place) == bucket) {
                place = frame(order, place, bytes);
            }
            bytes.putInt(bucket * 8, begin).putInt(bucket * 8 + 4, bytes.position() - begin);
        }
        return bytes.array();
    }

    private static int sizeOfFrames(RowOrder order) {
        int size = order.size() * COLUMNS * Long.BYTES;
        for (int from = 0; from < order.size(); from = endOfFrame(order, from)) {
            size += FRAME_HEAD_BYTES + order.symbol(from).getBytes(UTF_8).length;
        }
        return size;
    }

    private static int endOfFrame(RowOrder order, int from) {
        int to = from + 1;
        while (to < order.size() && to - from < FRAME_ROWS && order.sameGroup(from, to)) {
            to++;
        }
        return to;
    }

    private int frame(RowOrder order, int from, ByteBuffer frame) {
        int to = endOfFrame(order, from);
        byte[] name = order.symbol(from).getBytes(UTF_8);
        frame.putInt(to - from)
                .putShort((short) order.year(from))
                .putShort((short) name.length)
                .put(name);
        for (int i = from; i < to; i++) {
            frame.putLong(bars.time()[order.row(i)]);
        }
        put(frame, order, from, to, bars.open());
        put(frame, order, from, to, bars.high());
        put(frame, order, from, to, bars.low());
        put(frame, order, from, to, bars.close());
        put(frame, order, from, to, bars.volume());
        for (int i = from; i < to; i++) {
            frame.putLong(origin[order.row(i)]);
        }
        return to;
    }

    private static void put(ByteBuffer frame, RowOrder order, int from, int to, double[] column) {
        for (int i = from; i < to; i++) {
            frame.putDouble(column[order.row(i)]);
        }
    }
}
