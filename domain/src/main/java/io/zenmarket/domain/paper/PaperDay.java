package io.zenmarket.domain.paper;

import java.time.LocalDate;
import java.util.List;

/// What happened in one session of an account.
///
/// @param orders given at its close or changed in it, in the order of their numbers
/// @param fills in the order in which they happened
/// @param ledger changes of cash, in their order
/// @param decisions limits that acted, in their order
/// @param positions at its close, in the order of the universe
/// @param close the account at its close
/// @param absent symbols that had no bar in it
public record PaperDay(
        List<PaperOrder> orders,
        List<PaperFill> fills,
        List<LedgerEntry> ledger,
        List<PaperDecision> decisions,
        List<PaperPosition> positions,
        EquitySnapshot close,
        List<String> absent) {

    public PaperDay {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        ledger = List.copyOf(ledger);
        decisions = List.copyOf(decisions);
        positions = List.copyOf(positions);
        absent = List.copyOf(absent);
    }

    public LocalDate date() {
        return close.date();
    }
}
