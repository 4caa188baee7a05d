package io.zenmarket.domain.backtest;

import java.util.List;

/// An account at the end of a bar, with all it takes to go on with it in another process.
///
/// @param cash money
/// @param financing paid for borrowed money and shares so far
/// @param positions what is held, in the order of the market
/// @param orders those that wait, in the order in which they were given
public record BookState(double cash, double financing, List<PositionState> positions, List<WaitingOrder> orders) {

    public BookState {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
    }
}
