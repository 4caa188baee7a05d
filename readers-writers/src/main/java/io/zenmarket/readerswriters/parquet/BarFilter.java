package io.zenmarket.readerswriters.parquet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators.LongColumn;
import org.apache.parquet.io.api.Binary;

/// A query as Parquet's statistics understand it.
final class BarFilter {

    private static final LongColumn TIME = FilterApi.longColumn(BarSchema.TIME);
    private static final long MAX_SECONDS = Long.MAX_VALUE / BarSchema.MICROS_PER_SECOND;

    private BarFilter() {}

    static FilterCompat.Filter of(BarQuery query) {
        return Stream.of(
                        from(query),
                        to(query),
                        symbols(query.sortedSymbols().stream().toList()))
                .flatMap(Optional::stream)
                .reduce(FilterApi::and)
                .map(FilterCompat::get)
                .orElse(FilterCompat.NOOP);
    }

    private static Optional<FilterPredicate> from(BarQuery query) {
        return query.from() < -MAX_SECONDS
                ? Optional.empty()
                : Optional.of(FilterApi.gtEq(TIME, query.from() * BarSchema.MICROS_PER_SECOND));
    }

    private static Optional<FilterPredicate> to(BarQuery query) {
        return query.to() > MAX_SECONDS
                ? Optional.empty()
                : Optional.of(FilterApi.lt(TIME, query.to() * BarSchema.MICROS_PER_SECOND));
    }

    /// One comparison per symbol: a set would be compared by its least and greatest member only. Halved and halved
    /// again, so that thousands do not make a deep tree.
    private static Optional<FilterPredicate> symbols(List<String> symbols) {
        if (symbols.isEmpty()) {
            return Optional.empty();
        }
        if (symbols.size() == 1) {
            return Optional.of(
                    FilterApi.eq(FilterApi.binaryColumn(BarSchema.SYMBOL), Binary.fromString(symbols.getFirst())));
        }
        int half = symbols.size() / 2;
        return symbols(symbols.subList(0, half))
                .flatMap(
                        left -> symbols(symbols.subList(half, symbols.size())).map(right -> FilterApi.or(left, right)));
    }
}
