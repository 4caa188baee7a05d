package io.zenmarket.readerswriters.parquet;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.io.ParquetFileRange;
import org.apache.parquet.io.SeekableInputStream;

/// Reads an object by few, large ranges. Single reads are served from a window, at first the object's end; a list of
/// ranges becomes one request per group of neighbours.
final class ObjectRangeStream extends SeekableInputStream {

    /// Ranges closer than this are fetched together: a request costs an object store as much time as about 1 MB.
    private static final int MAX_GAP = 1 << 17;

    private static final int MAX_REQUEST = 1 << 26;
    private static final int READ_AHEAD = 1 << 16;

    private final ObjectStore store;
    private final String key;
    private final long size;
    private long windowStart;
    private byte[] window;
    private long position;

    ObjectRangeStream(ObjectStore store, String key, ObjectStore.Tail tail) {
        this.store = store;
        this.key = key;
        size = tail.size();
        window = tail.bytes();
        windowStart = size - window.length;
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void seek(long newPos) {
        position = newPos;
    }

    @Override
    public int read() {
        if (position >= size) {
            return -1;
        }
        ensure(position, 1);
        return window[Math.toIntExact(position++ - windowStart)] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) {
        if (position >= size) {
            return length == 0 ? 0 : -1;
        }
        int available = Math.toIntExact(Math.min(length, size - position));
        copy(ByteBuffer.wrap(bytes, start, available));
        return available;
    }

    @Override
    public int read(ByteBuffer buffer) {
        if (position >= size) {
            return -1;
        }
        int available = Math.toIntExact(Math.min(buffer.remaining(), size - position));
        copy(buffer.slice(buffer.position(), available));
        buffer.position(buffer.position() + available);
        return available;
    }

    @Override
    public void readFully(byte[] bytes) throws EOFException {
        readFully(bytes, 0, bytes.length);
    }

    @Override
    public void readFully(byte[] bytes, int start, int length) throws EOFException {
        readFully(ByteBuffer.wrap(bytes, start, length));
    }

    @Override
    public void readFully(ByteBuffer buffer) throws EOFException {
        requireWithin(position, buffer.remaining());
        copy(buffer);
    }

    @Override
    public boolean readVectoredAvailable(ByteBufferAllocator allocator) {
        return true;
    }

    @Override
    public void readVectored(List<ParquetFileRange> ranges, ByteBufferAllocator allocator) throws EOFException {
        List<ParquetFileRange> group = new ArrayList<>();
        for (ParquetFileRange range : sorted(ranges)) {
            requireWithin(range.getOffset(), range.getLength());
            if (!group.isEmpty() && !joins(group, range)) {
                fetch(group);
                group.clear();
            }
            group.add(range);
        }
        fetch(group);
    }

    private static List<ParquetFileRange> sorted(List<ParquetFileRange> ranges) {
        return ranges.stream()
                .sorted(Comparator.comparingLong(ParquetFileRange::getOffset))
                .toList();
    }

    private static boolean joins(List<ParquetFileRange> group, ParquetFileRange next) {
        long end = next.getOffset() + next.getLength();
        return next.getOffset() - end(group.getLast()) <= MAX_GAP
                && end - group.getFirst().getOffset() <= MAX_REQUEST;
    }

    private static long end(ParquetFileRange range) {
        return range.getOffset() + range.getLength();
    }

    private void fetch(List<ParquetFileRange> group) {
        if (group.isEmpty()) {
            return;
        }
        long start = group.getFirst().getOffset();
        int length = Math.toIntExact(end(group.getLast()) - start);
        ByteBuffer bytes = isInWindow(start, length)
                ? ByteBuffer.wrap(window, Math.toIntExact(start - windowStart), length)
                        .slice()
                : ByteBuffer.wrap(fetch(start, length));
        for (ParquetFileRange range : group) {
            int offset = Math.toIntExact(range.getOffset() - start);
            range.setDataReadFuture(CompletableFuture.completedFuture(bytes.slice(offset, range.getLength())));
        }
    }

    private byte[] fetch(long start, int length) {
        byte[] bytes;
        try {
            bytes = store.read(key, start, length);
        } catch (RuntimeException e) {
            throw new StoreReadException(e);
        }
        if (bytes.length != length) {
            throw new UnreadableParquetException(key + ": expected " + length + " bytes at " + start + ", was "
                    + bytes.length + "; the object changed while it was read");
        }
        return bytes;
    }

    private void copy(ByteBuffer target) {
        int length = target.remaining();
        ensure(position, length);
        target.put(window, Math.toIntExact(position - windowStart), length);
        position += length;
    }

    private void ensure(long start, int length) {
        if (!isInWindow(start, length)) {
            int wanted = Math.toIntExact(Math.min(Math.max(length, READ_AHEAD), size - start));
            window = fetch(start, wanted);
            windowStart = start;
        }
    }

    private boolean isInWindow(long start, int length) {
        return start >= windowStart && start + length <= windowStart + window.length;
    }

    private void requireWithin(long start, int length) throws EOFException {
        if (start < 0 || start + length > size) {
            throw new EOFException(key + ": expected a range within " + size + " bytes, was " + start + " to "
                    + (start + length) + "; the object is cut or damaged");
        }
    }
}
