package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.readerswriters.parquet.BarParquetWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes the merged rows of one year in order, writes them to the Parquet file, and looks for jumps and for
/// days that are missing. Memory: one buffer of rows and one entry per symbol.
final class MergedRows {

    private static final int BUFFER_ROWS = 4_096;

    /// First and last stored time of a symbol in this year, and its last close.
    record Seen(long first, long last, double lastClose) {}

    /// Rows `from` (inclusive) to `to` (exclusive), at least one.
    record Range(int from, int to) {}

    private final BarParquetWriter writer;
    private final JumpRule jumps;
    private final SessionWatch sessions;
    private final Map<String, Seen> before;
    private final Map<String, Seen> seen = new HashMap<>();
    private final List<BarFlag> flags = new ArrayList<>();
    private final BarColumns buffer = BarColumns.ofSize(BUFFER_ROWS);
    private int buffered;

    private String symbol = "";
    private long first;
    private long last;
    private double close = Double.NaN;

    /// @param before what the year before knew of each symbol
    MergedRows(BarParquetWriter writer, JumpRule jumps, SessionWatch sessions, Map<String, Seen> before) {
        this.writer = writer;
        this.sessions = sessions;
        this.jumps = jumps;
        this.before = before;
    }

    /// Adds rows of a frame.
    ///
    /// @param fresh whether they are new in the lake
    void add(String nextSymbol, BarColumns bars, Range range, boolean fresh) {
        turnTo(nextSymbol, bars.time()[range.from()]);
        drain();
        for (int i = range.from(); i < range.to(); i++) {
            look(bars.time()[i], bars.close()[i], fresh);
        }
        writer.append(symbol, bars, range.from(), range.to());
    }

    /// Adds one row.
    ///
    /// @param values open, high, low, close, volume
    void add(String nextSymbol, long time, double[] values, boolean fresh) {
        turnTo(nextSymbol, time);
        look(time, values[3], fresh);
        buffer.time()[buffered] = time;
        buffer.open()[buffered] = values[0];
        buffer.high()[buffered] = values[1];
        buffer.low()[buffered] = values[2];
        buffer.close()[buffered] = values[3];
        buffer.volume()[buffered] = values[4];
        buffered++;
        if (buffered == BUFFER_ROWS) {
            drain();
        }
    }

    /// Ends the last symbol; call it once, before the file is finished.
    void end() {
        drain();
        remember();
    }

    Map<String, Seen> seen() {
        return seen;
    }

    /// All that is odd, once the last symbol has ended.
    List<BarFlag> flags() {
        return Stream.concat(flags.stream(), sessions.flags().stream()).toList();
    }

    private void look(long time, double nextClose, boolean fresh) {
        if (fresh && jumps.isJump(symbol, time, close, nextClose)) {
            flags.add(new BarFlag(symbol, time, BarFlag.Kind.JUMP, nextClose / close - 1));
        }
        sessions.see(time, fresh);
        close = nextClose;
        last = time;
    }

    private void turnTo(String nextSymbol, long time) {
        if (!nextSymbol.equals(symbol)) {
            drain();
            remember();
            symbol = nextSymbol;
            first = time;
            Seen earlier = before.get(symbol);
            close = earlier == null ? Double.NaN : earlier.lastClose();
            sessions.begin(symbol, Optional.ofNullable(earlier).map(Seen::last));
        }
    }

    private void remember() {
        if (!symbol.isEmpty()) {
            seen.put(symbol, new Seen(first, last, close));
            sessions.end();
        }
    }

    private void drain() {
        if (buffered > 0) {
            writer.append(symbol, buffer, 0, buffered);
            buffered = 0;
        }
    }
}
