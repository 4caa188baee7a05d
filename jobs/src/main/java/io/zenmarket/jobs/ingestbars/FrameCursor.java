package io.zenmarket.jobs.ingestbars;

import io.zenmarket.readerswriters.staging.BarFrame;
import java.util.Iterator;
import java.util.Optional;

/// A place in a sorted stream of frames. Cursors are ordered by (year, symbol, time) of the row they stand on, then
/// by rank.
final class FrameCursor implements Comparable<FrameCursor> {

    private final Iterator<BarFrame> frames;
    private final int rank;
    private BarFrame frame;
    private int row;

    private FrameCursor(Iterator<BarFrame> frames, int rank, BarFrame first) {
        this.frames = frames;
        this.rank = rank;
        this.frame = first;
    }

    /// A cursor on the first row; empty when the stream is.
    ///
    /// @param rank decides between equal rows: the lower comes first
    static Optional<FrameCursor> open(Iterator<BarFrame> frames, int rank) {
        while (frames.hasNext()) {
            BarFrame first = frames.next();
            if (first.bars().size() > 0) {
                return Optional.of(new FrameCursor(frames, rank, first));
            }
        }
        return Optional.empty();
    }

    BarFrame frame() {
        return frame;
    }

    int row() {
        return row;
    }

    int rank() {
        return rank;
    }

    int year() {
        return frame.year();
    }

    long time() {
        return frame.bars().time()[row];
    }

    /// Moves by some rows of this frame, on to the next frame at its end.
    ///
    /// @return false at the end of the stream
    boolean advance(int rows) {
        row += rows;
        return row < frame.bars().size() || nextFrame();
    }

    /// Leaves out the frames of all years up to `year`.
    ///
    /// @return false at the end of the stream
    boolean skipThrough(int year) {
        boolean more = true;
        while (more && frame.year() <= year) {
            more = nextFrame();
        }
        return more;
    }

    private boolean nextFrame() {
        row = 0;
        while (frames.hasNext()) {
            frame = frames.next();
            if (frame.bars().size() > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether all rest of this frame lies before the row `other` stands on.
    boolean frameEndsBefore(FrameCursor other) {
        int order = compareGroup(other);
        return order < 0 || (order == 0 && frame.bars().time()[frame.bars().size() - 1] < other.time());
    }

    private int compareGroup(FrameCursor other) {
        if (frame.year() != other.frame.year()) {
            return Integer.compare(frame.year(), other.frame.year());
        }
        return frame.symbol().compareTo(other.frame.symbol());
    }

    @Override
    public int compareTo(FrameCursor other) {
        int order = compareGroup(other);
        if (order == 0) {
            order = Long.compare(time(), other.time());
        }
        return order == 0 ? Integer.compare(rank, other.rank) : order;
    }
}
