package io.zenmarket.domain.backtest;

/// What a corporate action did to a position.
///
/// @param symbol index in the market
/// @param bar of the time line
/// @param kind what happened
/// @param value money per unit, or new units per old unit
/// @param money received, below 0 paid; 0 for a split
public record Adjustment(int symbol, int bar, Kind kind, double value, double money) {

    /// What happened.
    public enum Kind {
        DIVIDEND,
        SPLIT
    }
}
