package io.zenmarket.domain.backtest;

/// A position at the end of a bar, with all it takes to go on with it in another process.
///
/// @param symbol the instrument
/// @param quantity units, below 0 when short
/// @param average price of what is held, the mean of its entries
/// @param mark last price
/// @param entryTime start of the bar of the entry, in epoch seconds
/// @param bars at whose close it was held
/// @param trip the round trip so far
/// @param stops its exits
public record PositionState(
        String symbol, double quantity, double average, double mark, long entryTime, int bars, Trip trip, Stops stops) {

    /// What was entered and left of one round trip.
    ///
    /// @param entryUnits units entered, in units after later splits
    /// @param entryValue money they cost
    /// @param exitUnits units left
    /// @param exitValue money they brought
    /// @param costs commissions so far
    /// @param heldCosts those of the entries of what is held
    /// @param income dividends, below 0 when paid
    /// @param realised profit of what was left, costs taken off
    /// @param highest price while held
    /// @param lowest price while held
    public record Trip(
            double entryUnits,
            double entryValue,
            double exitUnits,
            double exitValue,
            double costs,
            double heldCosts,
            double income,
            double realised,
            double highest,
            double lowest) {}

    /// Where a position is left. A price that is infinite is never met.
    ///
    /// @param stop price
    /// @param firstStop price at first, before it followed
    /// @param target price
    /// @param peak best price so far; `NaN` when the stop does not follow
    /// @param gap fixed distance of the stop from the best price
    public record Stops(double stop, double firstStop, double target, double peak, double gap) {}
}
