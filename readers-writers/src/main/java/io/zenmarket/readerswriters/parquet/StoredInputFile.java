package io.zenmarket.readerswriters.parquet;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/// An object as Parquet's reader wants to see it. Opening it fetches the object's end, where the footer and the
/// statistics are, in one request.
final class StoredInputFile implements InputFile {

    /// Holds the footer and all page statistics of some 600,000 bars.
    private static final int TAIL = 1 << 16;

    private final ObjectStore store;
    private final String key;
    private final ObjectStore.Tail tail;

    StoredInputFile(ObjectStore store, String key) {
        this.store = store;
        this.key = key;
        tail = store.readTail(key, TAIL);
    }

    @Override
    public long getLength() {
        return tail.size();
    }

    @Override
    public SeekableInputStream newStream() {
        return new ObjectRangeStream(store, key, tail);
    }

    @Override
    public String toString() {
        return key;
    }
}
