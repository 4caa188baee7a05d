package io.zenmarket.domain.paper;

import io.zenmarket.domain.risk.RiskState;
import java.math.BigDecimal;
import java.time.LocalDate;

/// An account at the close of a session, in whole cents.
///
/// Identities, exact: equity = cash + value; equity − capital = realised + unrealised + dividends −
/// commissions − financing.
///
/// @param date session
/// @param capital money at first
/// @param totals what it has come to
/// @param value of all that is held, below 0 when short
/// @param exposure Σ |value|
/// @param unrealised profit of what is held
/// @param held what the capital would be worth if it had bought the universe at the first close and held it, as
///     far as splits and dividends were known
/// @param risk what limits remember
public record EquitySnapshot(
        LocalDate date,
        BigDecimal capital,
        Totals totals,
        BigDecimal value,
        BigDecimal exposure,
        BigDecimal unrealised,
        BigDecimal held,
        RiskState risk) {

    public BigDecimal cash() {
        return totals.cash();
    }

    public BigDecimal equity() {
        return totals.cash().add(value);
    }

    /// Whether another one has the same money. What would have been held is no part of it: a split or dividend that
    /// comes later adjusts the prices it is measured by.
    public boolean like(EquitySnapshot other) {
        return equals(new EquitySnapshot(
                other.date,
                other.capital,
                other.totals,
                other.value,
                other.exposure,
                other.unrealised,
                held,
                other.risk));
    }

    /// Whether both identities hold.
    public boolean sound() {
        BigDecimal profit = totals.realised()
                .add(unrealised)
                .add(totals.dividends())
                .subtract(totals.commissions())
                .subtract(totals.financing());
        return equity().subtract(capital).compareTo(profit) == 0;
    }
}
