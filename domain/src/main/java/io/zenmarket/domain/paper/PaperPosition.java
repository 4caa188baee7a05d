package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.PositionState;
import java.math.BigDecimal;

/// What is held of one symbol at the close of a session.
///
/// @param state the engine's, with all it takes to go on
/// @param basis what it cost, in whole cents, commissions left out; below 0 when short
/// @param value at the close, in whole cents
public record PaperPosition(PositionState state, BigDecimal basis, BigDecimal value) {

    public String symbol() {
        return state.symbol();
    }

    /// Profit that is not realised.
    public BigDecimal unrealised() {
        return value.subtract(basis);
    }
}
