package io.zenmarket.jobs.tearsheet;

/// A round trip.
///
/// @param symbol what was traded
/// @param side which way
/// @param quantity units, above zero
/// @param entry how it began
/// @param exit how it ended, or its mark at the last bar
/// @param outcome what it came to
public record Trade(String symbol, Side side, double quantity, Entry entry, Exit exit, Outcome outcome) {

    /// Which way a trade earns.
    public enum Side {
        /// By rising prices.
        LONG,
        /// By falling prices.
        SHORT
    }

    /// How a trade began.
    ///
    /// @param time of the fill, in epoch seconds
    /// @param price average price of the fills
    public record Entry(long time, double price) {}

    /// How a trade ended.
    ///
    /// @param time of the fill, in epoch seconds; of the last bar if open
    /// @param price average price of the fills; the last close if open
    /// @param reason e.g. `signal`, `stop`, `target`
    /// @param open whether it is still held
    public record Exit(long time, double price, String reason, boolean open) {}

    /// What a trade came to; `NaN` for what is not known.
    ///
    /// @param pnl profit in money, costs included
    /// @param returnFraction profit over the value at entry
    /// @param bars held
    /// @param mae maximum adverse excursion: worst return while held, at most 0
    /// @param mfe maximum favourable excursion: best return while held, at least 0
    public record Outcome(double pnl, double returnFraction, int bars, double mae, double mfe) {}
}
