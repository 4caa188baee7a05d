package io.zenmarket.domain.backtest;

/// What is held of one symbol, and the round trip it belongs to.
final class Position {

    final int symbol;
    final Guard guard = new Guard();
    /// Units, below 0 when short.
    double quantity;
    /// Price of what is held, the mean of its entries.
    double average;
    /// Last price.
    double mark;

    int entryBar;
    /// Bars at whose close it was held.
    int bars;

    Entered entered = Entered.BEFORE;
    /// The market's price at which it was opened.
    double from;
    /// Whether a stop or limit order opened it.
    boolean resting;

    double entryUnits;
    double entryValue;
    double exitUnits;
    double exitValue;
    double costs;
    double income;
    double realised;
    double highest;
    double lowest;
    private double heldCosts;

    Position(int symbol) {
        this.symbol = symbol;
    }

    int side() {
        return quantity > 0 ? 1 : quantity < 0 ? -1 : 0;
    }

    double value() {
        return quantity * mark;
    }

    /// Starts a round trip.
    void start(int bar, int side, double price) {
        entryBar = bar;
        bars = 0;
        average = 0;
        entryUnits = 0;
        entryValue = 0;
        exitUnits = 0;
        exitValue = 0;
        costs = 0;
        heldCosts = 0;
        income = 0;
        realised = 0;
        highest = price;
        lowest = price;
        mark = price;
        guard.clear(side);
    }

    /// Opens or enlarges it.
    ///
    /// @param units with the position's sign
    void add(double units, double price, double commission) {
        double value = quantity * average + units * price;
        average = quantity == 0 ? price : value / (quantity + units);
        quantity += units;
        entryUnits += Math.abs(units);
        entryValue += Math.abs(units) * price;
        costs += commission;
        heldCosts += commission;
        see(price);
    }

    /// Closes some or all of it.
    ///
    /// @param units with the position's sign
    /// @return the realised profit, costs taken off
    double reduce(double units, double price, double commission) {
        double entryCosts = heldCosts * (units / quantity);
        double profit = units * (price - average) - entryCosts - commission;
        quantity -= units;
        exitUnits += Math.abs(units);
        exitValue += Math.abs(units) * price;
        costs += commission;
        heldCosts -= entryCosts;
        realised += profit;
        see(price);
        return profit;
    }

    /// Profit of the round trip so far, what is held at its last price.
    double profit() {
        return realised + income + quantity * (mark - average) - (quantity == 0 ? 0 : heldCosts);
    }

    void see(double price) {
        highest = price > highest ? price : highest;
        lowest = price < lowest ? price : lowest;
    }

    /// New units per old unit.
    void split(double ratio) {
        quantity *= ratio;
        entryUnits *= ratio;
        exitUnits *= ratio;
        average /= ratio;
        mark /= ratio;
        from /= ratio;
        highest /= ratio;
        lowest /= ratio;
        guard.split(ratio);
    }
}
