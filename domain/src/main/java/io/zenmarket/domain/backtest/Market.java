package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Indicators;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The instruments of a backtest on one time line: the union of their bars' times. A symbol without a bar
/// at some time keeps its last price there and is not traded. Immutable, but for what its indicators
/// remember.
public final class Market {

    private final List<Instrument> instruments;
    private final Map<String, Integer> indexes;
    private final long[] times;
    private final double periodsPerYear;

    private Market(List<Instrument> instruments, double periodsPerYear) {
        this.instruments = List.copyOf(instruments);
        this.indexes = indexes(instruments);
        this.times = union(instruments);
        this.periodsPerYear = periodsPerYear;
    }

    /// Several instruments; their order is the last rule by which orders of one moment are sorted.
    ///
    /// @param periodsPerYear bars that make a year, e.g. 252, to annualise volatility by
    /// @throws IllegalArgumentException when a symbol comes twice, or currencies or intervals differ
    public static Market of(List<Instrument> instruments, double periodsPerYear) {
        Check.positive("market: periods per year", periodsPerYear);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("market: instruments, expected one or more, was none");
        }
        instruments.forEach(instrument -> checkAlike(instruments.getFirst(), instrument));
        return new Market(instruments, periodsPerYear);
    }

    /// One instrument.
    public static Market of(BarSeries series, double periodsPerYear) {
        return of(List.of(Instrument.of(series)), periodsPerYear);
    }

    /// Number of instruments.
    public int size() {
        return instruments.size();
    }

    /// Number of bars of the time line.
    public int bars() {
        return times.length;
    }

    /// Starts of the bars in epoch seconds; shared, to be read only.
    public long[] times() {
        return times;
    }

    public double periodsPerYear() {
        return periodsPerYear;
    }

    public Instrument instrument(int index) {
        return instruments.get(index);
    }

    public String symbol(int index) {
        return instruments.get(index).symbol();
    }

    /// What a strategy decides on.
    public Indicators indicators(int index) {
        return instruments.get(index).indicators();
    }

    /// Where a symbol stands.
    ///
    /// @throws IllegalArgumentException when it is not here
    public int indexOf(String symbol) {
        Integer index = indexes.get(symbol);
        if (index == null) {
            throw new IllegalArgumentException("market: symbol, expected one of " + size() + ", was " + symbol);
        }
        return index;
    }

    /// The bar of the time line that starts at `time`, or the last before it; -1 when there is none.
    public int barAt(long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /// A symbol's row that starts at `time`, or the last before it; -1 when there is none.
    public int rowAt(int symbol, long time) {
        int found = Arrays.binarySearch(instruments.get(symbol).series().bars().time(), time);
        return found >= 0 ? found : -found - 2;
    }

    /// Whether a symbol has a bar that starts at `time`.
    public boolean trades(int symbol, long time) {
        return Arrays.binarySearch(instruments.get(symbol).series().bars().time(), time) >= 0;
    }

    private static void checkAlike(Instrument first, Instrument other) {
        if (!other.currency().equals(first.currency())) {
            throw new IllegalArgumentException("market: currencies, expected one, was " + first.currency() + " ("
                    + first.symbol() + ") and " + other.currency() + " (" + other.symbol()
                    + "); exchange rates are not part of a backtest, convert the prices first");
        }
        Interval expected = first.series().interval();
        if (other.series().interval() != expected) {
            throw new IllegalArgumentException("market: intervals, expected " + expected + " as " + first.symbol()
                    + ", was " + other.series().interval() + " (" + other.symbol() + ")");
        }
    }

    private static Map<String, Integer> indexes(List<Instrument> instruments) {
        Map<String, Integer> indexes = new HashMap<>();
        for (Instrument instrument : instruments) {
            if (indexes.put(instrument.symbol(), indexes.size()) != null) {
                throw new IllegalArgumentException(
                        "market: symbols, expected each once, was twice " + instrument.symbol());
            }
        }
        return indexes;
    }

    private static long[] union(List<Instrument> instruments) {
        long[] first = instruments.getFirst().series().bars().time();
        if (instruments.stream()
                .allMatch(instrument ->
                        Arrays.equals(first, instrument.series().bars().time()))) {
            return first;
        }
        return instruments.stream()
                .flatMapToLong(
                        instrument -> Arrays.stream(instrument.series().bars().time()))
                .sorted()
                .distinct()
                .toArray();
    }
}
