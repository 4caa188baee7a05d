package io.zenmarket.readerswriters.lake;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.BarParquetReader;
import io.zenmarket.readerswriters.parquet.BarQuery;
import io.zenmarket.readerswriters.parquet.BarRows;
import io.zenmarket.readerswriters.staging.BarFrame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The published bars, read by what `lake_object` says from `history/`, so that a reader sees exactly what was
/// recorded, whatever is being published meanwhile. Thread-safe.
public final class BarLake {

    private final ObjectStore store;
    private final LakeCatalogue catalogue;

    /// @param store where the lake is
    /// @param catalogue the truth about it
    public BarLake(ObjectStore store, LakeCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// The rows of one object, ascending by symbol and time, a row group in memory at a time; empty when nothing is
    /// published under the key.
    public Optional<Iterator<BarFrame>> frames(String key, int year) {
        return catalogue.find(key).map(object -> new StoredFrames(store, object, year));
    }

    /// The objects of one bucket, ascending by year.
    public List<LakeObject> objects(Interval interval, int bucket) {
        return catalogue.bars(interval, bucket);
    }

    /// The whole history of every symbol in some objects of one bucket, ascending by symbol.
    ///
    /// @param objects ascending by year, as [#objects] gives them
    public List<BarSeries> series(List<LakeObject> objects, Interval interval) {
        return series(objects, interval, BarQuery.ALL);
    }

    /// One symbol's bars in some objects of its bucket; empty when they have none.
    ///
    /// @param objects ascending by year
    public Optional<BarSeries> series(List<LakeObject> objects, String symbol, Interval interval) {
        return series(objects, Set.of(symbol), interval).stream().findFirst();
    }

    /// Bars of some symbols in some objects of one bucket, ascending by symbol; those without bars are left out.
    ///
    /// @param objects ascending by year
    /// @param symbols at least one
    public List<BarSeries> series(List<LakeObject> objects, Set<String> symbols, Interval interval) {
        return series(objects, interval, BarQuery.ALL.withSymbols(symbols));
    }

    /// The whole history of one symbol; empty when the lake has none.
    public Optional<BarSeries> series(String symbol, Interval interval) {
        return series(objects(interval, Buckets.of(symbol)), symbol, interval);
    }

    private List<BarSeries> series(List<LakeObject> objects, Interval interval, BarQuery query) {
        Map<String, List<BarColumns>> parts = new TreeMap<>();
        for (LakeObject object : objects) {
            try (BarParquetReader reader = BarParquetReader.open(store, object.historyKey(), query)) {
                for (Optional<BarRows> rows = reader.next(); rows.isPresent(); rows = reader.next()) {
                    collect(rows.get(), parts);
                }
            }
        }
        List<BarSeries> series = new ArrayList<>(parts.size());
        parts.forEach((symbol, columns) -> series.add(new BarSeries(symbol, interval, BarColumns.join(columns))));
        return series;
    }

    private static void collect(BarRows rows, Map<String, List<BarColumns>> parts) {
        rows.runs()
                .forEach(run -> parts.computeIfAbsent(run.symbol(), symbol -> new ArrayList<>())
                        .add(rows.bars().slice(run.from(), run.to())));
    }
}
