package io.zenmarket.domain.backtest;

/// Has the last word on what an order opens. What an order closes never passes here: nothing may keep an account
/// from reducing what it holds.
@FunctionalInterface
public interface EntryGate {

    /// Lets in everything.
    EntryGate OPEN = (opening, holdings) -> opening.units();

    /// Most units that may be opened.
    ///
    /// @param opening what is about to be opened, already cut to what money pays for
    /// @param holdings what is held just now; valid during the call
    /// @return 0 or more; what is above the units asked for is taken for them
    double most(Opening opening, Holdings holdings);

    /// Most units of an order that waits for the next open, as far as the close before can say; nothing is kept.
    default double estimate(Opening opening, Holdings holdings) {
        return most(opening, holdings);
    }
}
