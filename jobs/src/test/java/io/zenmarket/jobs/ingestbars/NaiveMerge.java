package io.zenmarket.jobs.ingestbars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The merge as the rules read, one row at a time over maps: what the real one is held to.
final class NaiveMerge {

    /// One bar; the volume is its close times ten.
    record Row(String symbol, LocalDate date, double close) {

        long time() {
            return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
    }

    /// A staged row and where it was read.
    record Staged(Row row, String source, long line) {}

    /// A symbol and a day, ordered as the lake is.
    record Key(String symbol, LocalDate date) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = symbol.compareTo(other.symbol);
            return order == 0 ? date.compareTo(other.date) : order;
        }
    }

    private final Map<Key, Double> rows = new TreeMap<>();
    private final Set<Key> met = new TreeSet<>();
    private final Set<Key> fresh = new TreeSet<>();
    private final List<String> conflicts = new ArrayList<>();
    private long revised;
    private long duplicates;
    private long unchanged;

    NaiveMerge(List<Row> stored) {
        stored.forEach(row -> rows.put(key(row), row.close()));
    }

    private static Key key(Row row) {
        return new Key(row.symbol(), row.date());
    }

    void meet(Staged staged) {
        Key key = key(staged.row());
        double close = staged.row().close();
        Double known = rows.get(key);
        boolean same = known != null && known == close;
        if (met.add(key)) {
            unchanged += same ? 1 : 0;
            revised += known != null && !same ? 1 : 0;
            if (!same) {
                rows.put(key, close);
                fresh.add(key);
            }
        } else if (same) {
            duplicates++;
        } else {
            conflicts.add(staged.source() + ":" + staged.line());
        }
    }

    /// All rows, new and old, as text in their order.
    List<String> rows() {
        return rows.entrySet().stream()
                .map(row -> row.getKey().symbol() + " " + row.getKey().date() + " " + row.getValue())
                .toList();
    }

    long written() {
        return fresh.size();
    }

    long revised() {
        return revised;
    }

    long duplicates() {
        return duplicates;
    }

    long unchanged() {
        return unchanged;
    }

    List<String> conflicts() {
        return conflicts;
    }

    Set<Key> fresh() {
        return fresh;
    }

    /// New rows whose close is more than 1.5 times the close before, or less than 1/1.5 of it.
    List<String> jumps(Map<String, Double> lastCloses) {
        Map<String, Double> before = new TreeMap<>(lastCloses);
        List<String> jumps = new ArrayList<>();
        rows.forEach((key, close) -> {
            Double last = before.put(key.symbol(), close);
            boolean far = last != null && (close / last > 1.5 || last / close > 1.5);
            if (far && fresh.contains(key)) {
                jumps.add(key.symbol() + " " + key.date());
            }
        });
        return jumps;
    }

    /// The last close of each symbol.
    Map<String, Double> lastCloses() {
        Map<String, Double> last = new TreeMap<>();
        rows.forEach((key, close) -> last.put(key.symbol(), close));
        return last;
    }

    static LocalDate date(long time) {
        return Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
