package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The columns that one indicator with fixed parameters gives.
///
/// @param names one per column
/// @param warmup leading bars without a value
/// @param columns computes all columns at once, in the order of the names
record CatalogueEntry(List<String> names, int warmup, Function<BarColumns, List<double[]>> columns) {

    /// One column from the closes.
    static CatalogueEntry close(String name, int warmup, UnaryOperator<double[]> values) {
        return bars(name, warmup, bars -> values.apply(bars.close()));
    }

    /// One column from whole bars.
    static CatalogueEntry bars(String name, int warmup, Function<BarColumns, double[]> values) {
        return new CatalogueEntry(List.of(name), warmup, bars -> List.of(values.apply(bars)));
    }

    /// Several columns of one indicator.
    static <T> CatalogueEntry lines(
            List<String> names, int warmup, Function<BarColumns, T> indicator, Function<T, List<double[]>> split) {
        return new CatalogueEntry(names, warmup, indicator.andThen(split));
    }
}
