package io.zenmarket.readerswriters.staging;

import io.zenmarket.domain.market.BarColumns;

/// Some rows of one symbol and year, ascending in time: what a merge reads.
///
/// @param year UTC year of every row
/// @param symbol ticker
/// @param bars the values
/// @param origins where each row was read
public record BarFrame(int year, String symbol, BarColumns bars, Origins origins) {

    /// Where rows were read.
    public sealed interface Origins permits Stored, StagedOrigins {

        /// Kind of source, e.g. `csv`.
        String kind();

        /// Source of row `i`, as in `RejectedRecord`.
        String source(int i);

        /// Line of row `i`, as in `RejectedRecord`.
        long line(int i);
    }

    /// Rows of the lake itself.
    ///
    /// @param key of the object
    public record Stored(String key) implements Origins {

        @Override
        public String kind() {
            return "lake";
        }

        @Override
        public String source(int i) {
            return key;
        }

        @Override
        public long line(int i) {
            return i + 1L;
        }
    }
}
