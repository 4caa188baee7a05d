package io.zenmarket.domain.cost;

/// How much a night works on.
///
/// @param symbols instruments with daily bars
/// @param years of history of each
/// @param sets parameter sets that each symbol is tested with every night
/// @param headlines taken in for each symbol every night
/// @param nights of a month
public record Workload(int symbols, int years, long sets, int headlines, int nights) {

    /// Sessions of a year.
    private static final int SESSIONS = 252;

    /// Refuses a night without symbols.
    public Workload {
        atLeast("symbols", symbols, 1);
        atLeast("years", years, 1);
        atLeast("sets", sets, 0);
        atLeast("headlines", headlines, 0);
        atLeast("nights", nights, 1);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": expected at least " + least + ", was " + value);
        }
    }

    /// Bars of one symbol.
    long bars() {
        return (long) years * SESSIONS;
    }

    long allBars() {
        return symbols * bars();
    }

    long barsOfAYear() {
        return (long) symbols * SESSIONS;
    }

    long allSets() {
        return symbols * sets;
    }

    long allHeadlines() {
        return (long) symbols * headlines;
    }
}
