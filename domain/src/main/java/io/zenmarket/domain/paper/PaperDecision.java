package io.zenmarket.domain.paper;

import io.zenmarket.domain.risk.RiskLimit;
import java.time.LocalDate;

/// A limit that acted.
///
/// @param number from 1
/// @param date session
/// @param order number of the order it acted on, 0 when it acted on the account
/// @param symbol the instrument, empty when it acted on the account
/// @param rule name of the limit, `halt` while one is in force, `equity` when there is none
/// @param outcome what it did
/// @param numbers by which
public record PaperDecision(
        long number,
        LocalDate date,
        long order,
        String symbol,
        String rule,
        RiskLimit.Outcome outcome,
        Numbers numbers) {

    /// By which numbers a limit acted.
    ///
    /// @param limit its number
    /// @param measured what it compared with it, `NaN` when it could not be measured
    /// @param requested units asked for, `NaN` when it acted on the account
    /// @param allowed units let in, `NaN` when it acted on the account
    public record Numbers(double limit, double measured, double requested, double allowed) {

        private boolean like(Numbers other) {
            return limit == other.limit
                    && Near.same(measured, other.measured)
                    && Near.same(requested, other.requested)
                    && Near.same(allowed, other.allowed);
        }
    }

    /// Whether it is the same, and its numbers are but for rounding.
    public boolean like(PaperDecision other) {
        return numbers.like(other.numbers)
                && equals(new PaperDecision(
                        other.number, other.date, other.order, other.symbol, other.rule, other.outcome, numbers));
    }
}
