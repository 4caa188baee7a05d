package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.readerswriters.staging.BarFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Merges the staged rows of one year with the stored ones and gives each its fate.
///
/// Of rows with one symbol and time the stored one is met first, then the staged ones in the order they were read.
/// A staged row that equals the stored one is unchanged; one with other values revises it; a further staged row
/// that equals the first is a duplicate; one that differs from it is refused, since nothing tells which of the two
/// is right.
final class YearMerge {

    /// Rank of the stored rows: before every staged run.
    static final int STORED = -1;

    private final PriorityQueue<FrameCursor> cursors;
    private final int year;
    private final MergedRows rows;
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private long written;
    private long revised;
    private long duplicates;
    private long unchanged;

    private final Map<String, String> delivered = new TreeMap<>();
    private boolean pending;
    private boolean pendingStored;
    private String symbol = "";
    private long time;
    private final double[] values = new double[5];
    private boolean decided;

    /// @param cursors all streams, standing on `year` or later
    /// @param rows takes the merged rows
    YearMerge(PriorityQueue<FrameCursor> cursors, int year, MergedRows rows) {
        this.cursors = cursors;
        this.year = year;
        this.rows = rows;
    }

    /// Takes all rows of the year from the cursors.
    void run() {
        for (FrameCursor first = cursors.peek(); first != null && first.year() == year; first = cursors.peek()) {
            cursors.remove();
            noteDelivery(first);
            int taken = isApart(first) ? takeAllButLast(first) : takeRow(first);
            if (first.advance(taken)) {
                cursors.add(first);
            }
        }
        flush();
    }

    Accounts accounts() {
        return new Accounts(
                0,
                written,
                rejected.size(),
                duplicates,
                unchanged,
                revised,
                rows.flags().size());
    }

    List<RejectedRecord> rejected() {
        return rejected;
    }

    /// Kind of source per symbol that was read in this run.
    Map<String, String> delivered() {
        return delivered;
    }

    private void noteDelivery(FrameCursor cursor) {
        boolean firstOfFrame = cursor.row() == 0;
        if (firstOfFrame && cursor.rank() != STORED) {
            delivered.put(cursor.frame().symbol(), cursor.frame().origins().kind());
        }
    }

    /// Whether the rest of the frame, of two rows or more, meets no other row; its last one may, in the next frame.
    private boolean isApart(FrameCursor cursor) {
        BarFrame frame = cursor.frame();
        FrameCursor next = cursors.peek();
        boolean several = cursor.row() < frame.bars().size() - 1;
        boolean alone = next == null || cursor.frameEndsBefore(next);
        boolean behind = !pending || !frame.symbol().equals(symbol) || time < cursor.time();
        return several && alone && behind && strictlyAscending(frame.bars().time(), cursor.row());
    }

    private static boolean strictlyAscending(long[] time, int from) {
        for (int i = from + 1; i < time.length; i++) {
            if (time[i] <= time[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private int takeAllButLast(FrameCursor cursor) {
        flush();
        BarColumns bars = cursor.frame().bars();
        boolean stored = cursor.rank() == STORED;
        int last = bars.size() - 1;
        rows.add(cursor.frame().symbol(), bars, new MergedRows.Range(cursor.row(), last), !stored);
        int taken = last - cursor.row();
        written += stored ? 0 : taken;
        return taken;
    }

    private int takeRow(FrameCursor cursor) {
        BarFrame frame = cursor.frame();
        if (pending && cursor.time() == time && frame.symbol().equals(symbol)) {
            meet(frame, cursor.row());
        } else {
            flush();
            begin(cursor);
        }
        return 1;
    }

    private void begin(FrameCursor cursor) {
        pending = true;
        pendingStored = cursor.rank() == STORED;
        decided = !pendingStored;
        symbol = cursor.frame().symbol();
        time = cursor.time();
        copyValues(cursor.frame().bars(), cursor.row());
    }

    private void meet(BarFrame frame, int row) {
        boolean same = sameValues(frame.bars(), row);
        if (!decided) {
            decided = true;
            if (same) {
                unchanged++;
            } else {
                pendingStored = false;
                revised++;
                copyValues(frame.bars(), row);
            }
        } else if (same) {
            duplicates++;
        } else {
            rejected.add(conflict(frame, row));
        }
    }

    private void flush() {
        if (pending) {
            rows.add(symbol, time, values, !pendingStored);
            written += pendingStored ? 0 : 1;
            pending = false;
        }
    }

    private void copyValues(BarColumns bars, int row) {
        values[0] = bars.open()[row];
        values[1] = bars.high()[row];
        values[2] = bars.low()[row];
        values[3] = bars.close()[row];
        values[4] = bars.volume()[row];
    }

    private boolean sameValues(BarColumns bars, int row) {
        return Double.compare(values[0], bars.open()[row]) == 0
                && Double.compare(values[1], bars.high()[row]) == 0
                && Double.compare(values[2], bars.low()[row]) == 0
                && Double.compare(values[3], bars.close()[row]) == 0
                && Double.compare(values[4], bars.volume()[row]) == 0;
    }

    private RejectedRecord conflict(BarFrame frame, int row) {
        String text = BarText.of(frame, row);
        return new RejectedRecord(
                frame.origins().source(row),
                frame.origins().line(row),
                text,
                "symbol and time: expected one row of " + frame.symbol() + " at " + BarText.time(time)
                        + ", was a second one with other values; keep one of them");
    }
}
