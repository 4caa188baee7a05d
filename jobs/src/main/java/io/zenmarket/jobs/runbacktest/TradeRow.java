package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Trade;
import java.time.Instant;

/// A trade as it is stored. Times are starts of bars in UTC; see [Trade].
record TradeRow(
        int rank,
        String symbol,
        String side,
        double quantity,
        Instant entryTime,
        double entryPrice,
        Instant exitTime,
        double exitPrice,
        double costs,
        double income,
        double pnl,
        double returnFraction,
        double mae,
        double mfe,
        int bars,
        String cause) {

    static TradeRow of(int rank, Trade trade) {
        return new TradeRow(
                rank,
                trade.symbol(),
                trade.side() > 0 ? "long" : "short",
                trade.quantity(),
                Instant.ofEpochSecond(trade.entryTime()),
                trade.entryPrice(),
                Instant.ofEpochSecond(trade.exitTime()),
                trade.exitPrice(),
                trade.costs(),
                trade.income(),
                trade.pnl(),
                trade.returnFraction(),
                trade.mae(),
                trade.mfe(),
                trade.bars(),
                trade.cause().name());
    }
}
