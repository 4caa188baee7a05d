package io.zenmarket.domain.paper;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A change of an account's cash, in whole cents.
///
/// @param number from 1
/// @param date session
/// @param kind why
/// @param symbol the instrument, empty when it is about none
/// @param fill number of the fill, 0 when there is none
/// @param factor dividend per unit, or new units per old unit of a split; else 0
/// @param amount received, below 0 paid
/// @param balance cash after it
public record LedgerEntry(
        long number,
        LocalDate date,
        Kind kind,
        String symbol,
        long fill,
        double factor,
        BigDecimal amount,
        BigDecimal balance) {

    /// Why cash changed.
    public enum Kind {
        CAPITAL,
        TRADE,
        COMMISSION,
        DIVIDEND,
        /// Units changed, cash did not.
        SPLIT,
        /// Cost of borrowed money and shares.
        FINANCING
    }
}
