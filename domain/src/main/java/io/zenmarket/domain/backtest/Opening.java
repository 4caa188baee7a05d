package io.zenmarket.domain.backtest;

/// What an order is about to open.
///
/// @param order its id
/// @param symbol index in the market
/// @param side 1 long, -1 short
/// @param row of its symbol when it was decided: later ones were not known
/// @param closing units of the other side that the same order closes before
/// @param units to be opened, above 0
/// @param market price of the market
/// @param price per unit, slippage included
/// @param risk distance of the stop from the price, per unit; infinite when there is none
/// @param leavable whether an exit may act in the bar of the entry
public record Opening(
        int order,
        int symbol,
        int side,
        int row,
        double closing,
        double units,
        double market,
        double price,
        double risk,
        boolean leavable) {}
