package io.zenmarket.readerswriters.simulated;

/// Symbols `first` to `last` (exclusive), from 0; `toString` gives `0-200`.
record SymbolRange(int first, int last) {

    SymbolRange {
        if (first < 0 || last <= first) {
            throw new IllegalArgumentException(
                    "simulated: symbol range, expected first below last, was " + first + "-" + last);
        }
    }

    /// Reads what [#toString] writes.
    static SymbolRange parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("simulated: symbol range, expected e.g. 0-200, was " + text);
        }
        return new SymbolRange(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    int symbols() {
        return last - first;
    }

    /// For people: `simulated SIM0001 to SIM0200`.
    String name() {
        return "simulated " + SimulatedSymbol.nameOf(first) + " to " + SimulatedSymbol.nameOf(last - 1);
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
