package io.zenmarket.jobs.runbacktest;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Draws rows of a table before it is read: the table is cut into as many stretches as rows are wanted, and each gives
/// one, at random. So the draw is even, needs no memory for what is not drawn, and is the same for the same seed.
final class SeededOrdinals {

    private final long[] drawn;
    private int next;

    /// @param total rows of the table
    /// @param most rows to draw; all of them when there are no more
    /// @param seed any
    SeededOrdinals(long total, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        drawn = total <= most
                ? LongStream.range(0, total).toArray()
                : LongStream.range(0, most)
                        .map(i -> random.nextLong(from(i, total, most), from(i + 1, total, most)))
                        .toArray();
    }

    private static long from(long stretch, long total, int most) {
        return Math.multiplyExact(stretch, total) / most;
    }

    /// Whether the row is drawn; rows are asked for in ascending order.
    boolean draws(long row) {
        if (next < drawn.length && drawn[next] == row) {
            next++;
            return true;
        }
        return false;
    }
}
