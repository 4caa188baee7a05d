package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;

/// Which row of each symbol's bars the time line has come to.
final class Rows {

    final BarColumns[] bars;
    private final long[] times;
    private final int[] rows;
    private final boolean[] trading;

    Rows(Market market) {
        times = market.times();
        bars = new BarColumns[market.size()];
        for (int symbol = 0; symbol < bars.length; symbol++) {
            bars[symbol] = market.instrument(symbol).series().bars();
        }
        rows = new int[bars.length];
        Arrays.fill(rows, -1);
        trading = new boolean[bars.length];
    }

    /// Moves on to a later bar of the time line.
    void advance(int bar) {
        for (int symbol = 0; symbol < rows.length; symbol++) {
            advance(symbol, bar);
        }
    }

    /// The symbol's row, or its last one before; -1 before its first.
    int of(int symbol) {
        return rows[symbol];
    }

    /// Whether the symbol has a bar now.
    boolean trading(int symbol) {
        return trading[symbol];
    }

    private void advance(int symbol, int bar) {
        long[] time = bars[symbol].time();
        if (time == times) {
            rows[symbol] = bar;
            trading[symbol] = true;
            return;
        }
        int row = rows[symbol];
        while (row + 1 < time.length && time[row + 1] <= times[bar]) {
            row++;
        }
        rows[symbol] = row;
        trading[symbol] = row >= 0 && time[row] == times[bar];
    }
}
