package io.zenmarket.domain.backtest;

import io.zenmarket.domain.strategy.Decision;

/// Which sides may be held.
public enum Direction {
    LONG_ONLY,
    SHORT_ONLY,
    BOTH;

    /// What a decision means here: a side that may not be held is [Decision#FLAT].
    public Decision of(Decision decision) {
        boolean refused =
                (this == LONG_ONLY && decision == Decision.SHORT) || (this == SHORT_ONLY && decision == Decision.LONG);
        return refused ? Decision.FLAT : decision;
    }
}
