package io.zenmarket.domain.sweep;

/// Follows the equity of one parameter set from bar to bar.
interface EquityPath {

    /// Starts with money and no position, before the first bar.
    void start(double capital);

    /// Holds the same cash and position at the closes of bars `from` to `to`: equity = cash + quantity ×
    /// close. The first
    /// call starts at bar 0, each further one right behind the one before.
    ///
    /// @param cash money; exactly 0 when all of it is in the position
    /// @param quantity units, negative for a short position
    void hold(double cash, double quantity, int from, int to);
}
