package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import java.util.List;

/// Bars of one row group, ascending by symbol and time.
///
/// @param runs which rows are whose; together all rows, in order
/// @param bars the rows; columns that were not asked for hold `NaN`
public record BarRows(List<SymbolRun> runs, BarColumns bars) {

    public BarRows {
        runs = List.copyOf(runs);
    }

    public int size() {
        return bars.size();
    }
}
