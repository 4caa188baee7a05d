package io.zenmarket.domain.backtest;

/// A market order that waits for its symbol's next bar, with all it takes to go on with it in another process.
///
/// @param symbol the instrument
/// @param amount how much
/// @param cause why it was given
/// @param type as it is told; an exit of which volume left a rest keeps its own
/// @param time start of the bar at whose close it was given, in epoch seconds
/// @param strength of its reason
/// @param equity at that close
/// @param fraction share of equity that the sizing rule gave, `NaN` if it gives none
/// @param rest units still to be filled, above 0 to buy; `NaN` before it is known
/// @param filled units, above 0 bought
public record WaitingOrder(
        String symbol,
        Amount amount,
        Cause cause,
        OrderType type,
        long time,
        double strength,
        double equity,
        double fraction,
        double rest,
        double filled) {}
