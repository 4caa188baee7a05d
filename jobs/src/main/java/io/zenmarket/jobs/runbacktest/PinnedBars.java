package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.specification.Dates;
import io.zenmarket.jobs.store.FileBars;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The bars of a run's symbols from the bytes it has pinned: adjusted for the pinned splits and dividends,
/// then cut to the dates asked for. Thread-safe.
final class PinnedBars implements SymbolBars {

    private static final long DAY = 86_400;

    private final PinnedInputs inputs;
    private final Interval interval;
    private final Dates dates;
    private final Source source;

    /// Where pinned bytes are.
    record Source(BarLake lake, KeptBytes kept) {}

    PinnedBars(PinnedInputs inputs, Interval interval, Dates dates, Source source) {
        this.inputs = inputs;
        this.interval = interval;
        this.dates = dates;
        this.source = source;
    }

    @Override
    public BarSeries read(String symbol) {
        return cut(symbol, inputs.file().map(file -> fromFile(file, symbol)).orElseGet(() -> fromLake(symbol)));
    }

    /// Opens each object once, however many symbols are in it.
    @Override
    public List<BarSeries> readAll(List<String> symbols) {
        if (inputs.file().isPresent() || symbols.size() == 1) {
            return SymbolBars.super.readAll(symbols);
        }
        Map<String, List<CorporateAction>> actions =
                actions().stream().collect(Collectors.groupingBy(CorporateAction::symbol));
        Map<String, BarSeries> read = new HashMap<>();
        symbols.stream()
                .collect(Collectors.groupingBy(Buckets::of, TreeMap::new, Collectors.toSet()))
                .forEach((bucket, of) -> source.lake()
                        .series(objects(bucket), of, interval)
                        .forEach(raw -> read.put(
                                raw.symbol(),
                                PriceAdjustment.adjust(
                                        raw, actions.getOrDefault(raw.symbol(), List.of()), LocalDate.MAX))));
        return symbols.stream()
                .map(symbol -> cut(symbol, Optional.ofNullable(read.get(symbol)).orElseThrow(() -> missing(symbol))))
                .toList();
    }

    private BarSeries cut(String symbol, BarSeries all) {
        BarSeries cut =
                dates.to().map(to -> all.before((to.toEpochDay() + 1) * DAY)).orElse(all);
        BarSeries kept = dates.from().map(from -> from(cut, from)).orElse(cut);
        if (kept.size() == 0) {
            throw new IllegalArgumentException(symbol + ": expected bars on the dates asked for, was none among "
                    + all.size() + " from " + day(all, 0) + " to " + day(all, all.size() - 1));
        }
        return kept;
    }

    private BarSeries fromLake(String symbol) {
        BarSeries raw = source.lake()
                .series(objects(Buckets.of(symbol)), symbol, interval)
                .orElseThrow(() -> missing(symbol));
        List<CorporateAction> actions = actions().stream()
                .filter(action -> action.symbol().equals(symbol))
                .toList();
        return PriceAdjustment.adjust(raw, actions, LocalDate.MAX);
    }

    private List<LakeObject> objects(int bucket) {
        String part = String.format(Locale.ROOT, "/bucket=%02d/", bucket);
        return inputs.bars().stream()
                .filter(pin -> pin.key().contains(part))
                .map(PinnedInputs.Pin::object)
                .toList();
    }

    private IllegalArgumentException missing(String symbol) {
        return new IllegalArgumentException(
                symbol + ": expected bars of " + interval + " in the lake, was none; try 'zenmarket ingest-bars'");
    }

    private List<CorporateAction> actions() {
        return inputs.actions()
                .map(sha256 -> ActionsText.parse(source.kept().bytes(sha256)))
                .orElse(List.of());
    }

    private BarSeries fromFile(PinnedInputs.Pin file, String symbol) {
        return source.kept()
                .read(
                        file,
                        copy -> FileBars.read(copy.toString(), Optional.of(symbol), LocalDate.MAX)
                                .series());
    }

    private static BarSeries from(BarSeries series, LocalDate date) {
        int first = series.before(date.toEpochDay() * DAY).size();
        return new BarSeries(series.symbol(), series.interval(), series.bars().slice(first, series.size()));
    }

    private static LocalDate day(BarSeries series, int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.bars().time()[bar], DAY));
    }
}
