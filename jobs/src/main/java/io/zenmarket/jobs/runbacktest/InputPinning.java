package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.specification.MarketData;
import io.zenmarket.domain.specification.Universe;
import io.zenmarket.jobs.runbacktest.PinnedInputs.Pin;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds what a specification reads, as the lake is now, and pins it by hashes.
final class InputPinning {

    private static final int NAMED = 10;

    private static final String SYMBOLS =
            "SELECT symbol FROM instrument WHERE last_time IS NOT NULL ORDER BY symbol COLLATE \"C\"";

    private final LakeCatalogue catalogue;
    private final KeptBytes kept;
    private final JdbcClient jdbc;
    private final CorporateActionPostgresTable actions;
    private final RunBacktestProperties properties;

    InputPinning(LakeCatalogue catalogue, KeptBytes kept, DataSource dataSource, RunBacktestProperties properties) {
        this.catalogue = catalogue;
        this.kept = kept;
        this.jdbc = JdbcClient.create(dataSource);
        this.actions = new CorporateActionPostgresTable(dataSource);
        this.properties = properties;
    }

    /// Pins bars of the lake.
    ///
    /// @throws IllegalArgumentException when the lake lacks a symbol
    PinnedInputs ofLake(MarketData data) {
        List<String> known = jdbc.sql(SYMBOLS).query(String.class).list();
        List<String> symbols = symbols(data.universe(), known);
        require("universe", symbols, known);
        require("benchmark", data.benchmark().stream().toList(), known);
        Set<String> read = new TreeSet<>(symbols);
        data.benchmark().ifPresent(read::add);
        return new PinnedInputs(symbols, bars(read, data.interval()), pinnedActions(read), Optional.empty(), List.of());
    }

    private List<String> symbols(Universe universe, List<String> known) {
        return switch (universe) {
            case Universe.Every() -> {
                if (known.isEmpty()) {
                    throw missing("universe", "*", known);
                }
                yield known;
            }
            case Universe.Listed(String name) -> properties.list(name);
            case Universe.Symbols(List<String> symbols) -> symbols;
        };
    }

    private List<Pin> bars(Collection<String> symbols, Interval interval) {
        Set<Integer> buckets = symbols.stream().map(Buckets::of).collect(Collectors.toCollection(TreeSet::new));
        List<Pin> pins = new ArrayList<>();
        for (int bucket : buckets) {
            catalogue.bars(interval, bucket).forEach(object -> pins.add(new Pin(object.key(), object.sha256())));
        }
        return pins;
    }

    private Optional<String> pinnedActions(Collection<String> symbols) {
        List<CorporateAction> found = symbols.stream()
                .flatMap(symbol -> actions.find(symbol).stream())
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(kept.keep(ActionsText.of(found)));
    }

    /// Pins a price file, whose bytes are kept with the lake's.
    PinnedInputs ofFile(Path file, MarketData data) {
        if (!(data.universe() instanceof Universe.Symbols(List<String> symbols))) {
            throw new IllegalArgumentException(
                    "universe: expected symbols by name when a price file is read, was " + named(data.universe()));
        }
        Pin pin = kept.keep(file, "price file");
        return new PinnedInputs(symbols, List.of(), Optional.empty(), Optional.of(pin), List.of());
    }

    private static String named(Universe universe) {
        return switch (universe) {
            case Universe.Every() -> "*";
            case Universe.Listed(String name) -> "the list " + name;
            case Universe.Symbols(List<String> symbols) -> symbols.toString();
        };
    }

    private static void require(String where, List<String> symbols, List<String> known) {
        symbols.stream().filter(symbol -> !known.contains(symbol)).findFirst().ifPresent(missing -> {
            throw missing(where, missing, known);
        });
    }

    private static IllegalArgumentException missing(String where, String symbol, List<String> known) {
        String what = known.isEmpty()
                ? "the lake has no bars at all; try 'zenmarket demo'"
                : "expected one of the lake's " + known.size() + " symbols ("
                        + known.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (known.size() > NAMED ? ", …" : "") + "), was " + symbol + "; ingest it";
        return new IllegalArgumentException(where + ": " + what + ", or name a price file with --csv");
    }
}
