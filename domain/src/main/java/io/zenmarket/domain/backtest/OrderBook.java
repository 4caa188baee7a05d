package io.zenmarket.domain.backtest;

import java.util.Arrays;

/// The orders that wait, in the order in which they were given.
final class OrderBook {

    private static final long SECONDS_PER_DAY = 86_400;

    private final Rows rows;
    private final Orders orders;
    private WorkingOrder[] live = new WorkingOrder[16];
    private int count;

    OrderBook(Rows rows, Orders orders) {
        this.rows = rows;
        this.orders = orders;
    }

    void add(WorkingOrder order) {
        if (count == live.length) {
            live = Arrays.copyOf(live, 2 * count);
        }
        live[count++] = order;
    }

    int size() {
        return count;
    }

    WorkingOrder get(int index) {
        return live[index];
    }

    void cancel(WorkingOrder order) {
        if (!order.done()) {
            order.end();
            orders.status(order.id, OrderStatus.CANCELLED);
        }
    }

    /// Withdraws the others of an order's group.
    void cancelGroup(WorkingOrder filled) {
        int group = filled.ticket.group();
        for (int i = 0; group != 0 && i < count; i++) {
            if (live[i] != filled && live[i].ticket.group() == group) {
                cancel(live[i]);
            }
        }
    }

    /// Ends day orders of sessions that are over.
    void startBar(long[] times, int bar) {
        for (int i = 0; i < count; i++) {
            WorkingOrder order = live[i];
            if (order.ticket.life().day() && rows.trading(order.symbol()) && !order.market()) {
                long today = Math.floorDiv(times[bar], SECONDS_PER_DAY);
                expire(order, order.sessionOver(today));
            }
        }
    }

    /// Ends orders that have waited long enough.
    void endBar(int bar) {
        for (int i = 0; i < count; i++) {
            WorkingOrder order = live[i];
            if (order.bar < bar && rows.trading(order.symbol()) && !order.market()) {
                expire(order, order.waitedLast());
            }
        }
    }

    /// Forgets orders that are done.
    void compact() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!live[i].done()) {
                live[kept++] = live[i];
            }
        }
        Arrays.fill(live, kept, count, null);
        count = kept;
    }

    private void expire(WorkingOrder order, boolean over) {
        if (over && !order.done()) {
            order.end();
            orders.status(order.id, OrderStatus.EXPIRED);
        }
    }
}
