package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.sentiment.SentimentDay;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.readerswriters.csv.NumberSeries;
import io.zenmarket.readerswriters.csv.SeriesCsv;
import io.zenmarket.readerswriters.lake.SentimentLake;
import io.zenmarket.readerswriters.lake.SentimentRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads pinned sentiment: objects of the lake, or one file with a date and a number per row. Thread-safe.
record SentimentSource(SentimentLake lake, KeptBytes kept) {

    private static final long DAY = 86_400;

    /// The sessions of symbols, ascending; of a file the same for every symbol. A symbol without any has an
    /// empty list.
    ///
    /// @param pins at least one
    Map<String, List<SentimentDay>> days(
            List<PinnedInputs.Pin> pins, SentimentSpecification wanted, Set<String> symbols) {
        Map<String, List<SentimentDay>> days = new TreeMap<>();
        symbols.forEach(symbol -> days.put(symbol, new ArrayList<>()));
        if (isFile(pins)) {
            List<SentimentDay> all = kept.read(pins.getFirst(), SentimentSource::fromFile);
            days.replaceAll((symbol, none) -> all);
            return days;
        }
        List<SentimentRow> rows = pins.stream()
                .flatMap(pin -> lake.rows(pin.object(), symbols).stream())
                .toList();
        Optional<String> scorer = scorer(wanted, rows);
        rows.stream()
                .filter(row -> scorer.filter(row.scorer()::equals).isPresent())
                .forEach(row ->
                        days.getOrDefault(row.symbol(), new ArrayList<>()).add(day(row, wanted)));
        return days;
    }

    private static boolean isFile(List<PinnedInputs.Pin> pins) {
        return !pins.getFirst().key().contains("/");
    }

    private static Optional<String> scorer(SentimentSpecification wanted, List<SentimentRow> rows) {
        Set<String> scorers = new TreeSet<>();
        rows.forEach(row -> scorers.add(row.scorer()));
        if (wanted.scorer().isEmpty() && scorers.size() > 1) {
            throw new IllegalArgumentException("sentiment: scorer, expected one of " + String.join(", ", scorers)
                    + ", was left out; name it in the specification");
        }
        return wanted.scorer().or(() -> scorers.stream().findFirst());
    }

    private static SentimentDay day(SentimentRow row, SentimentSpecification wanted) {
        @Nullable
        Double value =
                switch (wanted.measure()) {
                    case MEAN -> row.mean();
                    case WEIGHTED_MEAN -> row.weightedMean();
                    case EWMA1 -> row.ewma1();
                    case EWMA3 -> row.ewma3();
                    case EWMA10 -> row.ewma10();
                };
        return new SentimentDay(row.date(), row.items(), value == null ? Double.NaN : value);
    }

    private static List<SentimentDay> fromFile(Path file) {
        NumberSeries series = SeriesCsv.read(file, Optional.empty());
        return IntStream.range(0, series.times().length)
                .mapToObj(i -> new SentimentDay(
                        LocalDate.ofEpochDay(Math.floorDiv(series.times()[i], DAY)), 1, series.values()[i]))
                .toList();
    }
}
