package io.zenmarket.jobs.store;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Collects one symbol's rows from blocks. Not thread-safe.
final class FileBarsBuilder {

    private static final long DAY = 86_400;
    private static final int NAMED = 10;

    private record Row(long time, double open, double high, double low, double close, double volume) {}

    /// A row and where it was read.
    private record Found(Row row, String source, long line) {}

    private final String location;
    private final Optional<String> wanted;
    private final TreeSet<String> symbols = new TreeSet<>();
    private final List<Found> found = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();

    /// @param location for messages
    /// @param wanted the symbol; empty: the only one there is
    FileBarsBuilder(String location, Optional<String> wanted) {
        this.location = location;
        this.wanted = wanted;
    }

    void add(BarBlock block) {
        rejected.addAll(block.aside().rejected());
        String known = "";
        for (int row = 0; row < block.size(); row++) {
            String symbol = block.symbol()[row];
            if (!symbol.equals(known)) {
                known = symbol;
                symbols.add(symbol);
            }
            if (symbol.equals(wanted.orElseGet(symbols::first))) {
                found.add(new Found(row(block.bars(), row), block.source(), block.line()[row]));
            }
        }
    }

    private static Row row(BarColumns bars, int row) {
        return new Row(
                bars.time()[row],
                bars.open()[row],
                bars.high()[row],
                bars.low()[row],
                bars.close()[row],
                bars.volume()[row]);
    }

    FileBars build() {
        String symbol = symbol();
        found.sort(Comparator.comparingLong(one -> one.row().time()));
        List<Row> rows = new ArrayList<>(found.size());
        for (Found one : found) {
            boolean again =
                    !rows.isEmpty() && rows.getLast().time() == one.row().time();
            if (!again) {
                rows.add(one.row());
            } else if (!rows.getLast().equals(one.row())) {
                rejected.add(second(symbol, one));
            }
        }
        return new FileBars(new BarSeries(symbol, Interval.ONE_DAY, columns(rows)), rejected);
    }

    private String symbol() {
        if (wanted.isEmpty() && symbols.size() > 1) {
            throw new IllegalArgumentException(
                    location + ": expected --symbol to say which of " + names() + ", was none");
        }
        String symbol = wanted.orElseGet(() -> symbols.isEmpty() ? "" : symbols.first());
        if (!symbols.contains(symbol)) {
            throw new IllegalArgumentException(location + ": expected bars" + (symbol.isEmpty() ? "" : " of " + symbol)
                    + ", was " + (symbols.isEmpty() ? "none" + firstReject() : names()));
        }
        return symbol;
    }

    private String names() {
        String first = symbols.stream().limit(NAMED).collect(Collectors.joining(", "));
        return symbols.size() > NAMED ? first + " and " + (symbols.size() - NAMED) + " more" : first;
    }

    private String firstReject() {
        return rejected.isEmpty()
                ? ""
                : "; " + rejected.size() + " refused, first "
                        + rejected.getFirst().message();
    }

    private static RejectedRecord second(String symbol, Found one) {
        return new RejectedRecord(
                one.source(),
                one.line(),
                "",
                "symbol and time: expected one row of " + symbol + " at "
                        + LocalDate.ofEpochDay(Math.floorDiv(one.row().time(), DAY))
                        + ", was a second one with other values; the first one was taken");
    }

    private static BarColumns columns(List<Row> rows) {
        BarColumns bars = BarColumns.ofSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            bars.time()[i] = row.time();
            bars.open()[i] = row.open();
            bars.high()[i] = row.high();
            bars.low()[i] = row.low();
            bars.close()[i] = row.close();
            bars.volume()[i] = row.volume();
        }
        return bars;
    }
}
