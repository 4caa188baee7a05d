package io.zenmarket.domain.backtest;

/// A strategy that gives its own orders. It is asked at the close of each bar and sees nothing later.
@FunctionalInterface
public interface Trader {

    /// Looks at the market and gives orders.
    ///
    /// @param desk valid during the call
    void decide(Desk desk);

    /// The next bar of the time line at which it wants to be asked, above `bar`. Naming a later one saves
    /// time.
    ///
    /// @param bar the one it was just asked at; -1 at the start
    default int next(int bar) {
        return bar + 1;
    }
}
