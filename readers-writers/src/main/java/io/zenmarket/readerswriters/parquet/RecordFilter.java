package io.zenmarket.readerswriters.parquet;

import java.util.Set;

/// Which records of an object are wanted; the others are skipped by statistics where possible and never returned.
public sealed interface RecordFilter {

    /// Records whose text is one of some.
    ///
    /// @param column name of a text column
    /// @param values the texts, at least one
    record TextIn(String column, Set<String> values) implements RecordFilter {

        public TextIn {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(column + ": expected at least one value, was none");
            }
            values = Set.copyOf(values);
        }
    }

    /// Records whose whole number is in a range.
    ///
    /// @param column name of a column of `long`
    /// @param from first value
    /// @param to last value
    record LongBetween(String column, long from, long to) implements RecordFilter {

        public LongBetween {
            if (from > to) {
                throw new IllegalArgumentException(column + ": expected from up to to, was " + from + " and " + to);
            }
        }
    }
}
