package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Order;
import io.zenmarket.domain.backtest.OrderFill;
import java.time.Instant;

/// A fill with the order it is of, as it is stored. Times are starts of bars in UTC; see [OrderFill] and [Order].
record FillRow(
        int rank,
        int order,
        String symbol,
        String type,
        String cause,
        Instant orderTime,
        Instant time,
        double quantity,
        double price,
        double commission,
        double realised) {

    static FillRow of(int rank, OrderFill fill, Order order) {
        return new FillRow(
                rank,
                fill.order(),
                fill.symbol(),
                order.type().name(),
                order.cause().name(),
                Instant.ofEpochSecond(order.time()),
                Instant.ofEpochSecond(fill.time()),
                fill.quantity(),
                fill.price(),
                fill.commission(),
                fill.realised());
    }
}
