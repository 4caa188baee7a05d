package io.zenmarket.jobs.ingestbars;

/// Something odd about stored bars, which are kept.
///
/// @param time start of the bar, or of the first of them, in epoch seconds
/// @param kind what is odd
/// @param change how much, see [Kind]
record BarFlag(String symbol, long time, Kind kind, double change) {

    /// What may be odd, by the name it is stored under.
    enum Kind {
        /// The close moved further than the limit; by how much, as a fraction of the close before.
        JUMP,
        /// Sessions of the market without a bar, from `time` on; how many in a row.
        MISSING_SESSIONS,
        /// Bars of a year on days without a session; how many, the first at `time`.
        UNEXPECTED_SESSIONS
    }
}
