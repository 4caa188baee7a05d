package io.zenmarket.domain.backtest;

/// An order of a backtest, and what became of it.
///
/// @param id in the order in which they were given, from 0
/// @param symbol the instrument
/// @param cause why it was given
/// @param type when it could fill
/// @param quantity units asked for, above 0 to buy; `NaN` when it depended on a fill that never came
/// @param limit price, `NaN` if none
/// @param stop price, `NaN` if none
/// @param bar of the time line at whose close it was given; an exit's is that in which it filled
/// @param time start of that bar in epoch seconds
/// @param status what became of it
/// @param filled units, above 0 bought
public record Order(
        int id,
        String symbol,
        Cause cause,
        OrderType type,
        double quantity,
        double limit,
        double stop,
        int bar,
        long time,
        OrderStatus status,
        double filled) {}
