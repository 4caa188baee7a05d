package io.zenmarket.domain.backtest;

/// When in the present bar a position was opened: what of the bar came after that is known only in part.
enum Entered {
    BEFORE,
    AT_OPEN,
    /// Inside, by a price moving in favour: the rest of that move came after, of the other way it is unknown.
    BY_STOP,
    /// Inside, by a price moving against: the rest of that move came after, of the other way it is unknown.
    BY_LIMIT;

    boolean inside() {
        return this == BY_STOP || this == BY_LIMIT;
    }
}
