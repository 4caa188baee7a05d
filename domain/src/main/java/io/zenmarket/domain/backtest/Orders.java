package io.zenmarket.domain.backtest;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// All orders of a backtest in columns, read as records.
public final class Orders extends AbstractList<Order> {

    private final Market market;
    private final Ints symbols = new Ints();
    private final List<Cause> causes = new ArrayList<>();
    private final List<OrderType> types = new ArrayList<>();
    private final Ints bars = new Ints();
    private final List<OrderStatus> statuses = new ArrayList<>();
    private final Doubles quantities = new Doubles();
    private final Doubles limits = new Doubles();
    private final Doubles stops = new Doubles();
    private final Doubles filled = new Doubles();

    Orders(Market market) {
        this.market = market;
    }

    @Override
    public int size() {
        return symbols.size();
    }

    @Override
    public Order get(int index) {
        Objects.checkIndex(index, size());
        return new Order(
                index,
                market.symbol(symbols.get(index)),
                causes.get(index),
                types.get(index),
                quantities.get(index),
                limits.get(index),
                stops.get(index),
                bars.get(index),
                market.times()[bars.get(index)],
                statuses.get(index),
                filled.get(index));
    }

    /// An order that waits.
    ///
    /// @return its id
    int add(Ticket ticket, Cause cause, int bar) {
        symbols.add(ticket.symbol());
        causes.add(cause);
        types.add(ticket.type());
        bars.add(bar);
        statuses.add(OrderStatus.WAITING);
        quantities.add(ticket.amount() instanceof Amount.Units(double quantity) ? quantity : Double.NaN);
        limits.add(ticket.limit());
        stops.add(ticket.stop());
        filled.add(0);
        return size() - 1;
    }

    /// An exit that is given and filled in one.
    int add(int symbol, OrderType type, Cause cause, double quantity, double price, int bar) {
        symbols.add(symbol);
        causes.add(cause);
        types.add(type);
        bars.add(bar);
        statuses.add(OrderStatus.FILLED);
        quantities.add(quantity);
        limits.add(type == OrderType.LIMIT ? price : Double.NaN);
        stops.add(type == OrderType.STOP ? price : Double.NaN);
        filled.add(0);
        return size() - 1;
    }

    /// One that waited when it was kept.
    ///
    /// @return its id
    int restore(WaitingOrder kept, int symbol, int bar) {
        symbols.add(symbol);
        causes.add(kept.cause());
        types.add(kept.type());
        bars.add(bar);
        statuses.add(OrderStatus.WAITING);
        quantities.add(kept.filled() + kept.rest());
        limits.add(Double.NaN);
        stops.add(Double.NaN);
        filled.add(kept.filled());
        return size() - 1;
    }

    /// What it takes to go on with one that waits.
    WaitingOrder waiting(WorkingOrder order) {
        return new WaitingOrder(
                market.symbol(order.symbol()),
                order.ticket.amount(),
                order.cause,
                types.get(order.id),
                market.times()[order.bar],
                order.ticket.strength(),
                order.equity,
                order.fraction,
                order.rest(),
                filled.get(order.id));
    }

    void quantity(int id, double quantity) {
        quantities.set(id, quantity);
    }

    void filled(int id, double quantity) {
        filled.set(id, filled.get(id) + quantity);
    }

    void status(int id, OrderStatus status) {
        statuses.set(id, status);
    }
}
