package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Bars, splits and dividends of the v8 chart service, as traded: the service's prices, volumes and dividends are
/// adjusted for splits, and that is undone by the splits it names; its dividend-adjusted close is not read.
///
/// A slice is a group of symbols, a position the number of symbols read, a block one symbol. A symbol the service does
/// not know or cannot deliver is reported stale and costs no other symbol. One object is one run: rate limit and giving
/// up are shared by all its readers, and by them only, so processes that work side by side each have their own.
///
/// Threads wait between attempts; an interrupt ends a wait with a `SourceUnavailableException`.
public final class YahooBarSource implements BarSource {

    private final YahooQuery query;
    private final Timing timing;
    private final YahooHttp http;
    private final Patience patience;

    YahooBarSource(YahooSettings settings, YahooQuery query, Timing timing, DoubleSupplier jitter) {
        this.query = query;
        this.timing = timing;
        http = new YahooHttp(settings, query, timing);
        patience = new Patience(settings.http(), timing, jitter);
    }

    public static YahooBarSource of(YahooSettings settings, YahooQuery query) {
        return new YahooBarSource(settings, query, Timing.ofSystem(), Patience::chance);
    }

    @Override
    public List<Slice> plan() {
        List<Slice> slices = new ArrayList<>();
        List<String> symbols = query.symbols();
        int step = query.symbolsPerSlice();
        for (int first = 0; first < symbols.size(); first += step) {
            List<String> group = symbols.subList(first, Math.min(symbols.size(), first + step));
            String name = "yahoo " + group.getFirst() + " to " + group.getLast();
            slices.add(new Slice(name, String.join(",", group), group.size()));
        }
        return List.copyOf(slices);
    }

    /// @throws IllegalArgumentException when the position is not one of the slice
    @Override
    public Reader open(Slice slice, String position) {
        List<String> symbols = List.of(slice.locator().split(","));
        int first = position.isEmpty() ? 0 : Integer.parseInt(position);
        if (first < 0 || first > symbols.size()) {
            throw new IllegalArgumentException(
                    slice.name() + ": position, expected 0 to " + symbols.size() + ", was " + position);
        }
        return new YahooBarReader(symbols, first, this::block);
    }

    private BarBlock block(String symbol, String end) {
        String source = http.address(symbol);
        return switch (patience.ask(source, () -> http.ask(symbol))) {
            case Answer.Delivered<YahooHistory>(YahooHistory history) ->
                new YahooBars(query, symbol, history, timing.now()).block(source, end);
            case Answer.NotThere<YahooHistory>(String reason) -> stale(source, symbol, reason, end);
            case Answer.Failed<YahooHistory>(String reason, boolean _) -> stale(source, symbol, reason, end);
            case Answer.TryAgain<YahooHistory>(String reason, var _) -> stale(source, symbol, reason, end);
        };
    }

    /// The reason may quote the service, so it is cleaned like any other text from outside.
    private static BarBlock stale(String source, String symbol, String reason, String end) {
        String storable = new RejectedRecord(source, 0, "", reason).reason();
        List<BarBlock.StaleSymbol> stale = List.of(new BarBlock.StaleSymbol(symbol, storable));
        BarBlock.Aside aside = new BarBlock.Aside(List.of(), List.of(), stale);
        return new BarBlock(source, end, new String[0], new long[0], BarColumns.ofSize(0), row -> "", aside);
    }
}
