package io.zenmarket.domain.backtest;

import java.util.AbstractList;
import java.util.Objects;

/// All fills of a backtest in columns, read as records.
public final class Fills extends AbstractList<OrderFill> {

    private final Market market;
    private final Ints orders = new Ints();
    private final Ints symbols = new Ints();
    private final Ints bars = new Ints();
    private final Doubles quantities = new Doubles();
    private final Doubles prices = new Doubles();
    private final Doubles commissions = new Doubles();
    private final Doubles realised = new Doubles();

    Fills(Market market) {
        this.market = market;
    }

    @Override
    public int size() {
        return orders.size();
    }

    @Override
    public OrderFill get(int index) {
        Objects.checkIndex(index, size());
        return new OrderFill(
                orders.get(index),
                market.symbol(symbols.get(index)),
                bars.get(index),
                market.times()[bars.get(index)],
                quantities.get(index),
                prices.get(index),
                commissions.get(index),
                realised.get(index));
    }

    /// All commissions.
    public double commissions() {
        return commissions.sum();
    }

    void add(int order, int symbol, int bar, double quantity, double price, double commission, double profit) {
        orders.add(order);
        symbols.add(symbol);
        bars.add(bar);
        quantities.add(quantity);
        prices.add(price);
        commissions.add(commission);
        realised.add(profit);
    }
}
