package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.readerswriters.csv.CsvBarSource;
import io.zenmarket.readerswriters.csv.CsvMapping;
import io.zenmarket.readerswriters.http.YahooBarSource;
import io.zenmarket.readerswriters.http.YahooQuery;
import io.zenmarket.readerswriters.http.YahooSettings;
import io.zenmarket.readerswriters.parquet.ParquetBarSource;
import io.zenmarket.readerswriters.simulated.SimulatedBarSource;
import io.zenmarket.readerswriters.simulated.SimulatedSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Makes the source of a [SourceSpec]. One run of the job shares one source per spec, so that what a source
/// learns of its service (that it is down) counts for all its slices. Thread-safe.
class BarSources {

    private static final LocalDate SIMULATION_BEGINS = LocalDate.of(2000, 1, 3);
    private static final int SIMULATED_ROWS_PER_SLICE = 50_000;
    private static final int YAHOO_SYMBOLS_PER_SLICE = 20;
    private static final int YAHOO_YEARS = 20;

    private final Interval interval;
    private final LocalDate date;
    private final YahooSettings yahoo;
    private final Map<String, BarSource> sources = new ConcurrentHashMap<>();

    /// @param date business date: the last session that is read
    BarSources(Interval interval, LocalDate date, YahooSettings yahoo) {
        this.interval = interval;
        this.date = date;
        this.yahoo = yahoo;
    }

    /// The source of a spec, as in [SourceSpec#parse].
    BarSource get(String spec) {
        return sources.computeIfAbsent(spec, text -> make(SourceSpec.parse(text)));
    }

    private BarSource make(SourceSpec spec) {
        return switch (spec.kind()) {
            case "csv" -> csv(spec);
            case "parquet" -> parquet(spec);
            case "yahoo" -> yahoo(spec);
            case "simulated" -> simulated(spec);
            default ->
                throw new IllegalArgumentException(
                        "source: expected csv, parquet, yahoo or simulated, was " + spec.kind());
        };
    }

    private BarSource csv(SourceSpec spec) {
        spec.allow("symbol", "dates");
        CsvMapping mapping = CsvMapping.DETECT;
        mapping = spec.option("symbol").map(mapping::withSymbol).orElse(mapping);
        mapping = spec.option("dates").map(mapping::withDatePattern).orElse(mapping);
        return CsvBarSource.of(spec.target(), interval, mapping);
    }

    private BarSource parquet(SourceSpec spec) {
        spec.allow("zone");
        ZoneId zone = spec.option("zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        return ParquetBarSource.of(spec.target(), interval, zone);
    }

    private BarSource yahoo(SourceSpec spec) {
        spec.allow("from", "to");
        LocalDate from = spec.option("from").map(LocalDate::parse).orElse(date.minusYears(YAHOO_YEARS));
        LocalDate to = spec.option("to").map(LocalDate::parse).orElse(date);
        List<String> symbols =
                Arrays.stream(spec.target().split(",")).map(String::strip).toList();
        return YahooBarSource.of(yahoo, new YahooQuery(symbols, interval, from, to, YAHOO_SYMBOLS_PER_SLICE));
    }

    private BarSource simulated(SourceSpec spec) {
        spec.allow("symbols", "bars", "seed", "from");
        LocalDate first = spec.option("from").map(LocalDate::parse).orElse(SIMULATION_BEGINS);
        int bars = Math.toIntExact(spec.number("bars", 0));
        SimulatedSettings settings = new SimulatedSettings(
                spec.number("seed", 1),
                Math.toIntExact(spec.number("symbols", 5)),
                Math.max(1, bars),
                first,
                interval,
                SIMULATED_ROWS_PER_SLICE);
        return SimulatedBarSource.of(bars > 0 ? settings : settings.until(date));
    }
}
