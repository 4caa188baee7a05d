package io.zenmarket.readerswriters.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// One bucket's run of one staging object, frame by frame, read by byte range in pieces of a fixed size, so that a
/// merge of many runs holds little of each. Not thread-safe.
final class StagedRun implements Iterator<BarFrame> {

    private static final int PIECE = 128 * 1_024;

    private final ObjectStore store;
    private final String key;
    private final List<String> head;
    private final int end;
    private int at;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    private StagedRun(ObjectStore store, String key, List<String> head, int from, int length) {
        this.store = store;
        this.key = key;
        this.head = head;
        this.at = from;
        this.end = from + length;
    }

    static StagedRun open(ObjectStore store, String key, int bucket) {
        ByteBuffer index = ByteBuffer.wrap(store.read(key, 0, StagedChunk.INDEX_BYTES + Integer.BYTES));
        int tableLength = index.getInt(StagedChunk.INDEX_BYTES);
        byte[] table = store.read(key, StagedChunk.INDEX_BYTES + Integer.BYTES, tableLength);
        List<String> head = List.of(new String(table, UTF_8).split("\n", -1));
        return new StagedRun(store, key, head, index.getInt(bucket * 8), index.getInt(bucket * 8 + 4));
    }

    @Override
    public boolean hasNext() {
        return piece.hasRemaining() || at < end;
    }

    @Override
    public BarFrame next() {
        if (!hasNext()) {
            throw new NoSuchElementException(key + ": no more frames");
        }
        need(StagedChunk.FRAME_HEAD_BYTES);
        int rows = piece.getInt(piece.position());
        int nameLength = piece.getShort(piece.position() + 6);
        need(StagedChunk.FRAME_HEAD_BYTES + nameLength + rows * StagedChunk.COLUMNS * Long.BYTES);
        piece.getInt();
        int year = piece.getShort();
        byte[] name = new byte[piece.getShort()];
        piece.get(name);
        BarColumns bars = BarColumns.ofSize(rows);
        longs(bars.time());
        doubles(bars.open());
        doubles(bars.high());
        doubles(bars.low());
        doubles(bars.close());
        doubles(bars.volume());
        long[] origin = new long[rows];
        longs(origin);
        return new BarFrame(year, new String(name, UTF_8), bars, new StagedOrigins(head, origin));
    }

    private void need(int bytes) {
        if (piece.remaining() >= bytes) {
            return;
        }
        int more = Math.min(Math.max(PIECE, bytes), end - at);
        ByteBuffer joined = ByteBuffer.allocate(piece.remaining() + more);
        joined.put(piece).put(store.read(key, at, more)).flip();
        at += more;
        piece = joined;
    }

    private void longs(long[] target) {
        piece.asLongBuffer().get(target);
        piece.position(piece.position() + target.length * Long.BYTES);
    }

    private void doubles(double[] target) {
        piece.asDoubleBuffer().get(target);
        piece.position(piece.position() + target.length * Double.BYTES);
    }
}
