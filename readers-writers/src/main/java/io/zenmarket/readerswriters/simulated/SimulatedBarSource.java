package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.BarSource;
import java.util.ArrayList;
import java.util.List;

/// Bars that never traded: regimes (bull, bear, sideways, turbulent), overnight gaps and jumps, 4:1, 2:1 and 1:10
/// splits, quarterly dividends; as traded, four decimals, whole volumes, weekdays only. The same settings give the same
/// bits on every JVM, whatever the slices and threads. A slice is a range of symbols, a position a number of rows.
public final class SimulatedBarSource implements BarSource {

    private final SimulatedSettings settings;

    private SimulatedBarSource(SimulatedSettings settings) {
        this.settings = settings;
    }

    public static SimulatedBarSource of(SimulatedSettings settings) {
        return new SimulatedBarSource(settings);
    }

    @Override
    public List<Slice> plan() {
        List<Slice> slices = new ArrayList<>();
        int step = settings.symbolsPerSlice();
        for (long first = 0; first < settings.symbols(); first += step) {
            int last = (int) Math.min(settings.symbols(), first + step);
            SymbolRange range = new SymbolRange((int) first, last);
            long rows = range.symbols() * (long) settings.barsPerSymbol();
            slices.add(new Slice(range.name(), range.toString(), rows));
        }
        return List.copyOf(slices);
    }

    /// @throws IllegalArgumentException when the slice or the position is not of these settings
    @Override
    public Reader open(Slice slice, String position) {
        SymbolRange range = SymbolRange.parse(slice.locator());
        if (range.last() > settings.symbols()) {
            throw new IllegalArgumentException(
                    slice.name() + ": expected at most " + settings.symbols() + " symbols, was " + range);
        }
        return new SimulatedBarReader(settings, range, position.isEmpty() ? 0 : Long.parseLong(position));
    }
}
