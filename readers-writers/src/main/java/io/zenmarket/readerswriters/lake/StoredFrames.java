package io.zenmarket.readerswriters.lake;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.BarParquetReader;
import io.zenmarket.readerswriters.parquet.BarQuery;
import io.zenmarket.readerswriters.parquet.BarRows;
import io.zenmarket.readerswriters.parquet.SymbolRun;
import io.zenmarket.readerswriters.staging.BarFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The rows of a lake object as frames. Not thread-safe; closes itself at the end.
final class StoredFrames implements Iterator<BarFrame> {

    private final String key;
    private final int year;
    private final BarParquetReader reader;
    private final Deque<BarFrame> frames = new ArrayDeque<>();
    private boolean ended;

    StoredFrames(ObjectStore store, LakeObject object, int year) {
        this.key = object.key();
        this.year = year;
        this.reader = BarParquetReader.open(store, object.historyKey(), BarQuery.ALL);
    }

    @Override
    public boolean hasNext() {
        while (frames.isEmpty() && !ended) {
            reader.next().ifPresentOrElse(this::cut, this::end);
        }
        return !frames.isEmpty();
    }

    @Override
    public BarFrame next() {
        return Optional.of(frames)
                .filter(waiting -> hasNext())
                .map(Deque::remove)
                .orElseThrow(() -> new NoSuchElementException(key + ": no more rows"));
    }

    private void cut(BarRows rows) {
        for (SymbolRun run : rows.runs()) {
            frames.add(new BarFrame(
                    year, run.symbol(), rows.bars().slice(run.from(), run.to()), new BarFrame.Stored(key)));
        }
    }

    private void end() {
        ended = true;
        reader.close();
    }
}
