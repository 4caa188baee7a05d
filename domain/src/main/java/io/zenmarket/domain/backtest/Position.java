package io.zenmarket.domain.backtest;

/// What is held of one symbol, and the round trip it belongs to.
final class Position {

    final int symbol;
    final Guard guard = new Guard();

    private double quantity;
    private double average;
    private double mark;
    private int entryBar;
    private int bars;
    private Entered entered = Entered.BEFORE;
    private double from;
    private boolean resting;
    private double entryUnits;
    private double entryValue;
    private double exitUnits;
    private double exitValue;
    private double costs;
    private double heldCosts;
    private double income;
    private double realised;
    private double highest;
    private double lowest;

    Position(int symbol) {
        this.symbol = symbol;
    }

    /// Units, below 0 when short.
    double quantity() {
        return quantity;
    }

    /// Price of what is held, the mean of its entries.
    double average() {
        return average;
    }

    /// Last price.
    double mark() {
        return mark;
    }

    int entryBar() {
        return entryBar;
    }

    /// Bars at whose close it was held.
    int bars() {
        return bars;
    }

    Entered entered() {
        return entered;
    }

    /// The market's price at which it was opened.
    double from() {
        return from;
    }

    /// Whether a stop or limit order opened it.
    boolean resting() {
        return resting;
    }

    double entryUnits() {
        return entryUnits;
    }

    double costs() {
        return costs;
    }

    double income() {
        return income;
    }

    double highest() {
        return highest;
    }

    double lowest() {
        return lowest;
    }

    /// Mean price of all entries.
    double entryPrice() {
        return entryValue / entryUnits;
    }

    /// Mean price of all exits, what is held at its last price.
    double exitPrice() {
        double open = Math.abs(quantity);
        return (exitValue + open * mark) / (exitUnits + open);
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

    /// Keeps how it was opened.
    ///
    /// @param price the market's
    /// @param byResting whether a stop or limit order did it
    void enter(double price, Entered how, boolean byResting) {
        mark = price;
        from = price;
        entered = how;
        resting = byResting;
    }

    /// Is held through the closes of some bars.
    ///
    /// @param close the last one's
    void hold(int moreBars, double close) {
        mark = close;
        bars += moreBars;
        entered = Entered.BEFORE;
    }

    /// Earns a dividend, or pays it when short.
    void receive(double money) {
        income += money;
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

    /// What it takes to go on later.
    PositionState state(Market market) {
        int side = side();
        return new PositionState(
                market.symbol(symbol),
                quantity,
                average,
                mark,
                market.times()[entryBar],
                bars,
                new PositionState.Trip(
                        entryUnits,
                        entryValue,
                        exitUnits,
                        exitValue,
                        costs,
                        heldCosts,
                        income,
                        realised,
                        highest,
                        lowest),
                new PositionState.Stops(
                        side * guard.stop(),
                        side * guard.firstStop(),
                        side * guard.target(),
                        side * guard.peak(),
                        guard.gap()));
    }

    /// Goes on from what was kept.
    ///
    /// @param bar of the entry
    /// @param exits say how a trailing stop follows
    void restore(PositionState kept, int bar, ExitRules exits) {
        PositionState.Trip trip = kept.trip();
        quantity = kept.quantity();
        average = kept.average();
        mark = kept.mark();
        from = mark;
        entryBar = bar;
        bars = kept.bars();
        entryUnits = trip.entryUnits();
        entryValue = trip.entryValue();
        exitUnits = trip.exitUnits();
        exitValue = trip.exitValue();
        costs = trip.costs();
        heldCosts = trip.heldCosts();
        income = trip.income();
        realised = trip.realised();
        highest = trip.highest();
        lowest = trip.lowest();
        PositionState.Stops stops = kept.stops();
        int side = side();
        guard.clear(side);
        exits.follow(this, stops.gap());
        guard.restore(side * stops.stop(), side * stops.firstStop(), side * stops.target(), side * stops.peak());
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
