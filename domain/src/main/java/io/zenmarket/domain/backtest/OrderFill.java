package io.zenmarket.domain.backtest;

/// An order, or a part of it, that was carried out.
///
/// @param order id of the order
/// @param symbol the instrument
/// @param bar of the time line
/// @param time start of that bar in epoch seconds
/// @param quantity units, above 0 bought
/// @param price per unit, slippage included
/// @param commission money
/// @param realised profit of the units it closed, their part of the commissions of entry and exit taken
///     off; dividends are the trade's
public record OrderFill(
        int order,
        String symbol,
        int bar,
        long time,
        double quantity,
        double price,
        double commission,
        double realised) {}
