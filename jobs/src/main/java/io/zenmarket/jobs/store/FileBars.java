package io.zenmarket.jobs.store;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.csv.CsvBarSource;
import io.zenmarket.readerswriters.csv.CsvMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One symbol's daily bars out of files, by the rules of `ingest-bars`, without any store.
///
/// @param series sorted, each time once
/// @param rejected records that were not taken
public record FileBars(BarSeries series, List<RejectedRecord> rejected) {

    public FileBars {
        rejected = List.copyOf(rejected);
    }

    /// Reads a location.
    ///
    /// @param location file, directory or glob, as in [CsvBarSource]
    /// @param symbol the one wanted; also that of a file that names none. Empty: the only one there
    /// @param lastDate a bar after it is refused
    /// @throws IllegalArgumentException when the location has no bar of the symbol, or several symbols and none was
    ///     asked for
    public static FileBars read(String location, Optional<String> symbol, LocalDate lastDate) {
        CsvMapping mapping = symbol.map(CsvMapping.DETECT::withSymbol).orElse(CsvMapping.DETECT);
        CsvBarSource source = CsvBarSource.of(location, Interval.ONE_DAY, mapping);
        BarRules rules = BarRules.upTo(lastDate);
        FileBarsBuilder bars = new FileBarsBuilder(location, mapping.symbol());
        for (BarSource.Slice slice : source.plan()) {
            try (BarSource.Reader reader = source.open(slice, "")) {
                for (BarBlock block = reader.read(); block != null; block = reader.read()) {
                    bars.add(rules.apply(block));
                }
            }
        }
        return bars.build();
    }
}
