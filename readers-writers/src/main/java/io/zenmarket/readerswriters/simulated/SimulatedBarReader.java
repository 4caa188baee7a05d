package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.CorporateAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads symbols `first` to `last` (exclusive) as blocks. Its position is the number of rows read: to go on in the
/// middle of a symbol, that symbol's earlier bars are computed again, which takes a few hundredths of a second per
/// million.
final class SimulatedBarReader implements BarSource.Reader {

    static final int ROWS_PER_BLOCK = 8_192;

    private final SimulatedSettings settings;
    private final String source;
    private final int firstSymbol;
    private final long rows;
    private final SessionCalendar calendar;
    private long position;
    private @Nullable SimulatedSymbol current;

    SimulatedBarReader(SimulatedSettings settings, SymbolRange range, long position) {
        this.settings = settings;
        this.source = range.name();
        this.firstSymbol = range.first();
        this.rows = range.symbols() * (long) settings.barsPerSymbol();
        this.calendar = settings.calendar();
        this.position = position;
        if (position < 0 || position > rows) {
            throw new IllegalArgumentException(source + ": position, expected 0 to " + rows + ", was " + position);
        }
    }

    @Override
    public @Nullable BarBlock read() {
        return position == rows ? null : block((int) Math.min(ROWS_PER_BLOCK, rows - position));
    }

    private BarBlock block(int size) {
        String[] symbols = new String[size];
        long[] lines = new long[size];
        BarColumns bars = BarColumns.ofSize(size);
        List<CorporateAction> actions = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            SimulatedSymbol symbol = symbolAt(position);
            symbol.next(bars, row, actions::add);
            symbols[row] = symbol.name();
            position++;
            lines[row] = position;
        }
        BarBlock.Aside aside = new BarBlock.Aside(List.of(), actions, List.of());
        return new BarBlock(
                source, Long.toString(position), symbols, lines, bars, row -> text(symbols, bars, row), aside);
    }

    private SimulatedSymbol symbolAt(long row) {
        int bar = (int) (row % settings.barsPerSymbol());
        if (current == null || bar == 0) {
            int number = firstSymbol + (int) (row / settings.barsPerSymbol());
            current = new SimulatedSymbol(settings.seed(), number, calendar);
            skip(current, bar);
        }
        return current;
    }

    private static void skip(SimulatedSymbol symbol, int bars) {
        BarColumns scratch = BarColumns.ofSize(1);
        for (int bar = 0; bar < bars; bar++) {
            symbol.next(scratch, 0, action -> {});
        }
    }

    private static String text(String[] symbols, BarColumns bars, int row) {
        return symbols[row] + "," + bars.time()[row] + "," + bars.open()[row] + "," + bars.high()[row] + ","
                + bars.low()[row] + "," + bars.close()[row] + "," + bars.volume()[row];
    }

    @Override
    public void close() {
        current = null;
    }
}
