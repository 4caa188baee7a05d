package io.zenmarket.domain.paper;

import io.zenmarket.domain.risk.RiskState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An account at the close of a session, with all it takes to go on.
///
/// @param span first and last session that are done; empty before the first
/// @param totals what it has come to
/// @param positions what is held, in the order of the universe
/// @param orders those that wait, in the order of their numbers
/// @param risk what limits remember
/// @param counts what was numbered so far
public record PaperState(
        Optional<Span> span,
        Totals totals,
        List<PaperPosition> positions,
        List<PaperOrder> orders,
        RiskState risk,
        Counts counts) {

    /// Sessions that are done.
    public record Span(LocalDate first, LocalDate last) {}

    /// How many of each there are.
    public record Counts(long orders, long fills, long entries, long decisions) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    public PaperState {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
    }

    /// Of an account that begins.
    public static PaperState of(double capital) {
        return new PaperState(
                Optional.empty(), Totals.of(capital), List.of(), List.of(), RiskState.of(capital), Counts.NONE);
    }
}
