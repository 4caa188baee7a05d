package io.zenmarket.domain.specification;

import java.time.LocalDate;
import java.util.Optional;

/// The sessions a backtest runs over, by date at the exchange.
///
/// @param from first; empty: the first there is
/// @param to last; empty: the last there is
public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Dates ALL = new Dates(Optional.empty(), Optional.empty());

    public Dates {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("dates: to, expected " + from.get() + " or later, was " + to.get());
        }
    }
}
