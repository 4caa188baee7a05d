package io.zenmarket.domain.strategy;

/// What a strategy wants from the bar after the one it was decided at. A decision is an event: it is stated at the bar
/// where it arises, not at every bar where it still holds, so that a position closed by a stop is not opened again
/// before the next event.
public enum Decision {
    /// Hold a long position; close a short one.
    LONG,
    /// Hold a short position; close a long one.
    SHORT,
    /// Hold nothing.
    FLAT
}
