package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;

/// Fills limit, stop and stop-limit orders by a bar's prices. What of a bar came first is not known; where
/// that matters, only what is certain counts in the order's favour.
final class RestingOrders {

    private final OrderBook book;
    private final Account account;
    private final Rows rows;
    private final Dealer dealer;
    private final Guards guards;
    private final boolean stopsSlip;

    RestingOrders(OrderBook book, Account account, Rows rows, Dealer dealer, Guards guards, boolean stopsSlip) {
        this.book = book;
        this.account = account;
        this.rows = rows;
        this.dealer = dealer;
        this.guards = guards;
        this.stopsSlip = stopsSlip;
    }

    /// Fills those whose price the open is at or beyond.
    void atOpen(int bar) {
        for (int i = 0; i < book.size(); i++) {
            WorkingOrder order = book.get(i);
            if (waits(order, bar)) {
                atOpen(order, bar, rows.bars[order.symbol()].open()[rows.of(order.symbol())]);
            }
        }
    }

    /// Fills those whose price lies within the bar, stops first.
    void inside(int bar) {
        inside(bar, true);
        inside(bar, false);
    }

    private void inside(int bar, boolean stops) {
        for (int i = 0; i < book.size(); i++) {
            WorkingOrder order = book.get(i);
            if (waits(order, bar) && order.stopping() == stops) {
                BarColumns bars = rows.bars[order.symbol()];
                if (stops) {
                    stopInside(order, bar, bars, rows.of(order.symbol()));
                } else {
                    limitInside(order, bar, bars, rows.of(order.symbol()));
                }
            }
        }
    }

    private boolean waits(WorkingOrder order, int bar) {
        return !order.done() && !order.market() && order.touched() != bar && rows.trading(order.symbol());
    }

    private void atOpen(WorkingOrder order, int bar, double open) {
        double side = side(order);
        boolean touched = order.stopping() && side * open >= side * order.stop();
        if (touched) {
            order.trigger();
        }
        if (touched && order.ticket.type() == OrderType.STOP) {
            fill(order, bar, open, stopsSlip, Entered.AT_OPEN);
        } else if (!order.stopping() && side * open <= side * order.limit()) {
            fill(order, bar, open, false, Entered.AT_OPEN);
        }
    }

    private void stopInside(WorkingOrder order, int bar, BarColumns bars, int row) {
        double side = side(order);
        if (side * (side > 0 ? bars.high() : bars.low())[row] < side * order.stop()) {
            return;
        }
        order.trigger();
        if (order.ticket.type() == OrderType.STOP) {
            fill(order, bar, order.stop(), stopsSlip, Entered.BY_STOP);
        } else if (side * order.stop() <= side * order.limit()) {
            fill(order, bar, order.stop(), false, Entered.BY_STOP);
        } else if (side * bars.close()[row] <= side * order.limit()) {
            fill(order, bar, order.limit(), false, Entered.BY_LIMIT);
        } else {
            order.touch(bar);
        }
    }

    private void limitInside(WorkingOrder order, int bar, BarColumns bars, int row) {
        double side = side(order);
        if (side * (side > 0 ? bars.low() : bars.high())[row] <= side * order.limit()) {
            fill(order, bar, order.limit(), false, Entered.BY_LIMIT);
        }
    }

    private void fill(WorkingOrder order, int bar, double price, boolean slips, Entered entered) {
        if (dealer.fill(order, bar, price, slips, entered)) {
            book.cancelGroup(order);
        }
        Position position = account.positions[order.symbol()];
        if (position.quantity() != 0
                && position.entryBar() == bar
                && position.entered().inside()) {
            guards.inside(position, bar);
        }
    }

    private double side(WorkingOrder order) {
        return order.direction(account.positions[order.symbol()], order.stop());
    }
}
