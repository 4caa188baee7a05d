package io.zenmarket.domain.paper;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An order, or a part of it, that was carried out.
///
/// @param number from 1 in the order in which they happened
/// @param date session
/// @param order number of the order
/// @param symbol the instrument
/// @param quantity units, above 0 bought
/// @param price per unit, slippage included
/// @param value quantity × price in whole cents
/// @param commission in whole cents
/// @param realised profit of what it closed, before commissions: what that brought less its part of the
///     cost basis
public record PaperFill(
        long number,
        LocalDate date,
        long order,
        String symbol,
        double quantity,
        double price,
        BigDecimal value,
        BigDecimal commission,
        BigDecimal realised) {

    /// Whether it is the same to the cent, and its units and price are but for rounding.
    public boolean like(PaperFill other) {
        return Near.same(quantity, other.quantity)
                && Near.same(price, other.price)
                && equals(new PaperFill(
                        other.number,
                        other.date,
                        other.order,
                        other.symbol,
                        quantity,
                        price,
                        other.value,
                        other.commission,
                        other.realised));
    }
}
