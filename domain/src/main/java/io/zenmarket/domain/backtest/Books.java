package io.zenmarket.domain.backtest;

import java.util.ArrayList;
import java.util.List;

/// Books fills: cash, positions, trades.
final class Books {

    final Account account;
    final Orders orders;
    final Fills fills;
    final Trades trades;
    final List<Adjustment> adjustments = new ArrayList<>();
    private final Commission commission;
    private final Conventions conventions;

    Books(Market market, Rules rules, Conventions conventions) {
        this.conventions = conventions;
        account = new Account(rules.capital(), market.size(), conventions);
        orders = new Orders(market);
        fills = new Fills(market);
        trades = new Trades(market);
        commission = rules.execution().commission();
    }

    /// A fill that closes some or all of a position, opens or adds to one, or both.
    ///
    /// @param direction 1 buys, -1 sells
    /// @param closing units, 0 or more
    /// @param opening units, 0 or more
    /// @return whether a position was started
    boolean book(WorkingOrder order, int bar, double direction, double closing, double opening, double price) {
        Position position = account.positions[order.symbol()];
        double units = closing + opening;
        double cost = conventions.money(commission.of(units, price));
        double realised = 0;
        if (closing > 0) {
            realised = position.reduce(-direction * closing, price, cost * (closing / units));
            closeIfNothingLeft(position, bar, order.cause);
        }
        boolean starts = opening > 0 && position.quantity() == 0;
        if (opening > 0) {
            open(position, bar, direction * opening, price, cost * (opening / units));
        }
        account.pay(conventions.money(direction * units * price) + cost);
        fills.add(order.id, position.symbol, bar, direction * units, price, cost, realised);
        orders.filled(order.id, direction * units);
        return starts;
    }

    /// A dividend is paid on what is held.
    void pay(Position position, int bar, double perUnit) {
        double money = conventions.money(position.quantity() * perUnit);
        position.receive(money);
        account.receive(money);
        adjust(position, bar, Adjustment.Kind.DIVIDEND, perUnit, money);
    }

    /// A dividend is paid late, on what was held when it was due. The trip that earned it may be over: no trip's
    /// profit has it.
    void payLate(int symbol, int bar, double units, double perUnit) {
        double money = conventions.money(units * perUnit);
        account.receive(money);
        adjustments.add(new Adjustment(symbol, bar, Adjustment.Kind.DIVIDEND, perUnit, money));
    }

    /// New units per old unit.
    void split(Position position, int bar, double ratio) {
        position.split(ratio);
        adjust(position, bar, Adjustment.Kind.SPLIT, ratio, 0);
    }

    private void adjust(Position position, int bar, Adjustment.Kind kind, double value, double money) {
        if (position.quantity() != 0) {
            adjustments.add(new Adjustment(position.symbol, bar, kind, value, money));
        }
    }

    private void open(Position position, int bar, double units, double price, double cost) {
        if (position.quantity() == 0) {
            position.start(bar, units > 0 ? 1 : -1, price);
            account.hold(position);
        }
        position.add(units, price, cost);
    }

    private void closeIfNothingLeft(Position position, int bar, Cause cause) {
        if (position.quantity() == 0) {
            trades.add(position, bar, cause);
            account.drop(position);
        }
    }
}
