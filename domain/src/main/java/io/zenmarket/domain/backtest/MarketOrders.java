package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;

/// Fills the market orders of one moment: what reduces first, then reversals, then entries; among them the
/// stronger first, then in the order of symbols.
final class MarketOrders {

    private static final int REDUCES = 0;
    private static final int REVERSES = 1;
    private static final int OPENS = 2;

    private final OrderBook book;
    private final Account account;
    private final Rows rows;
    private WorkingOrder[] due = new WorkingOrder[16];
    private int[] ranks = new int[16];
    private int count;
    private int next;

    MarketOrders(OrderBook book, Account account, Rows rows) {
        this.book = book;
        this.account = account;
        this.rows = rows;
    }

    /// Collects the orders whose symbol trades now.
    ///
    /// @param atOpen whether they fill at the open, or else at the close
    void collect(int bar, boolean atOpen) {
        count = 0;
        next = 0;
        for (int i = 0; i < book.size(); i++) {
            WorkingOrder order = book.get(i);
            if (order.market() && !order.done() && order.touched() != bar && rows.trading(order.symbol())) {
                insert(order, rank(order, price(order.symbol(), atOpen)));
            }
        }
    }

    boolean hasReducing() {
        return next < count && ranks[next] == REDUCES;
    }

    boolean hasAny() {
        return next < count;
    }

    WorkingOrder take() {
        return due[next++];
    }

    private double price(int symbol, boolean atOpen) {
        BarColumns bars = rows.bars[symbol];
        return (atOpen ? bars.open() : bars.close())[rows.of(symbol)];
    }

    private int rank(WorkingOrder order, double price) {
        Position position = account.positions[order.symbol()];
        double direction = order.direction(position, price);
        if (position.quantity() * direction >= 0) {
            return order.ticket.amount() instanceof Amount.Everything ? REDUCES : OPENS;
        }
        return switch (order.ticket.amount()) {
            case Amount.Everything() -> REDUCES;
            case Amount.Entry(int side) -> REVERSES;
            case Amount.Units(double quantity) ->
                Math.abs(order.rest()) <= Math.abs(position.quantity()) ? REDUCES : REVERSES;
            case Amount.Weight(double weight) -> weight * position.quantity() >= 0 ? REDUCES : REVERSES;
        };
    }

    private void insert(WorkingOrder order, int rank) {
        if (count == due.length) {
            due = Arrays.copyOf(due, 2 * count);
            ranks = Arrays.copyOf(ranks, 2 * count);
        }
        int at = count++;
        while (at > 0 && before(order, rank, due[at - 1], ranks[at - 1])) {
            due[at] = due[at - 1];
            ranks[at] = ranks[at - 1];
            at--;
        }
        due[at] = order;
        ranks[at] = rank;
    }

    private static boolean before(WorkingOrder order, int rank, WorkingOrder other, int otherRank) {
        if (rank != otherRank) {
            return rank < otherRank;
        }
        int byStrength = Double.compare(other.ticket.strength(), order.ticket.strength());
        return byStrength != 0 ? byStrength < 0 : order.symbol() < other.symbol();
    }
}
