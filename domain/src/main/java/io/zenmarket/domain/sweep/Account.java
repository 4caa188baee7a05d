package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Rules;

/// Cash, one position, and what its trades came to. Used again for each set; not thread-safe.
final class Account {

    private Commission commission = Commission.NONE;
    private EquityPath path = new EquityCurve(new double[0]);
    private double cash;
    private double quantity;
    private int next;

    private double entryPrice;
    private double entryFee;
    private int orders;
    private int closed;
    private int won;
    private double gains;
    private double losses;
    private double fees;

    void start(Rules rules, EquityPath follower) {
        commission = rules.execution().commission();
        path = follower;
        cash = rules.capital();
        quantity = 0;
        next = 0;
        orders = 0;
        closed = 0;
        won = 0;
        gains = 0;
        losses = 0;
        fees = 0;
        path.start(cash);
    }

    double cash() {
        return cash;
    }

    /// Units held, negative for a short position.
    double quantity() {
        return quantity;
    }

    /// Holds what is held at the closes up to and including `bar`.
    void hold(int bar) {
        if (bar >= next) {
            path.hold(cash, quantity, next, bar);
            next = bar + 1;
        }
    }

    /// One fill in `bar`: closes what is held, opens what is wanted, or both. Its commission is shared by
    /// units.
    ///
    /// @param units to be held, signed; 0 to hold nothing
    /// @param all whether the purchase takes all cash, so that nothing but rounding would be left
    void trade(int bar, double units, double price, boolean all) {
        hold(bar - 1);
        double traded = Math.abs(quantity) + Math.abs(units);
        double fee = charge(traded, price);
        double opening = Math.abs(units) / traded * fee;
        if (quantity != 0) {
            finish(quantity * (price - entryPrice) - entryFee - (fee - opening));
        }
        cash = all ? 0 : cash + (quantity - units) * price - fee;
        quantity = units;
        entryPrice = price;
        entryFee = opening;
    }

    private void finish(double profit) {
        closed++;
        if (profit > 0) {
            won++;
            gains += profit;
        } else {
            losses -= profit;
        }
    }

    /// Takes what is owed off, from behind the close of bar `shown` on.
    void forgive(int shown) {
        hold(shown);
        cash = 0;
    }

    private double charge(double units, double price) {
        double fee = commission.of(Math.abs(units), price);
        fees += fee;
        orders++;
        return fee;
    }

    /// Writes what depends on the trades.
    ///
    /// @param last the last close
    void write(double last, SetColumns columns) {
        columns.set(SetStatistic.TRADES, quantity == 0 ? closed : closed + 1);
        columns.set(SetStatistic.CLOSED_TRADES, closed);
        columns.set(SetStatistic.ORDERS, orders);
        columns.set(SetStatistic.WIN_RATE, closed == 0 ? Double.NaN : (double) won / closed);
        columns.set(SetStatistic.PROFIT_FACTOR, losses == 0 ? Double.NaN : gains / losses);
        columns.set(SetStatistic.GAINS, gains);
        columns.set(SetStatistic.LOSSES, losses);
        columns.set(SetStatistic.OPEN_PROFIT, quantity == 0 ? 0 : quantity * (last - entryPrice) - entryFee);
        columns.set(SetStatistic.FEES, fees);
    }
}
