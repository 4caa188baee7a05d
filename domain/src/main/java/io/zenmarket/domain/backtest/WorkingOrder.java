package io.zenmarket.domain.backtest;

/// An order while it waits.
final class WorkingOrder {

    final int id;
    final Ticket ticket;
    final Cause cause;
    /// Bar of the time line at whose close it was given.
    final int bar;
    /// Row of its symbol then.
    final int row;
    /// Equity then.
    final double equity;
    /// Share of equity that the sizing rule gave then, if it is one that gives a share.
    final double fraction;

    private double limit;
    private double stop;
    private Ticket.Bracket bracket;
    private double rest;
    private boolean triggered;
    private int touched = -1;
    private int waited;
    /// Session it waits in, -1 before the first.
    private long day = -1;

    private boolean done;

    WorkingOrder(int id, Ticket ticket, Cause cause, int bar, int row, double equity, double fraction) {
        this.id = id;
        this.ticket = ticket;
        this.cause = cause;
        this.bar = bar;
        this.row = row;
        this.equity = equity;
        this.fraction = fraction;
        limit = ticket.limit();
        stop = ticket.stop();
        bracket = ticket.bracket();
        rest = ticket.amount() instanceof Amount.Units(double quantity) ? quantity : Double.NaN;
    }

    /// Goes on with one that was kept.
    static WorkingOrder restored(int id, WaitingOrder kept, Ticket ticket, int bar, int row) {
        WorkingOrder order = new WorkingOrder(id, ticket, kept.cause(), bar, row, kept.equity(), kept.fraction());
        if (!Double.isNaN(kept.rest())) {
            order.rest = kept.rest();
            order.touched = bar;
        }
        return order;
    }

    int symbol() {
        return ticket.symbol();
    }

    double limit() {
        return limit;
    }

    double stop() {
        return stop;
    }

    Ticket.Bracket bracket() {
        return bracket;
    }

    /// Units still to be filled, above 0 to buy; `NaN` before it is known.
    double rest() {
        return rest;
    }

    /// Last bar in which it was dealt with: what its price did there counts once; -1 before the first.
    int touched() {
        return touched;
    }

    boolean done() {
        return done;
    }

    /// Whether it fills at the next price there is: a stop order too, once its stop was touched.
    boolean market() {
        return ticket.type() == OrderType.MARKET || (ticket.type() == OrderType.STOP && triggered);
    }

    /// Whether it was a limit or stop order at first.
    boolean resting() {
        return ticket.type() != OrderType.MARKET;
    }

    /// Whether it brings its own exits.
    boolean bracketed() {
        return !Double.isNaN(bracket.stop()) || !Double.isNaN(bracket.target());
    }

    /// Whether it is a stop order whose stop is still to be touched.
    boolean stopping() {
        return !Double.isNaN(stop) && !triggered;
    }

    /// 1 if it buys, -1 if it sells, 0 if there is nothing to do.
    double direction(Position position, double price) {
        if (!Double.isNaN(rest)) {
            return Math.signum(rest);
        }
        return switch (ticket.amount()) {
            case Amount.Units(double quantity) -> Math.signum(quantity);
            case Amount.Entry(int side) -> side;
            case Amount.Everything() -> -position.side();
            case Amount.Weight(double weight) -> Math.signum(weight * equity / price - position.quantity());
        };
    }

    /// Its stop has been touched.
    void trigger() {
        triggered = true;
    }

    /// Was dealt with in a bar.
    void touch(int now) {
        touched = now;
    }

    /// What a fill leaves.
    void leave(double units) {
        rest = units;
    }

    /// Waits for no more fills.
    void end() {
        done = true;
    }

    /// Whether the session it waits in is over; its first one is that of the first call.
    boolean sessionOver(long today) {
        day = day < 0 ? today : day;
        return day != today;
    }

    /// Waits one more bar of its symbol.
    ///
    /// @return whether that was the last it may wait
    boolean waitedLast() {
        waited++;
        return waited == ticket.life().bars();
    }

    /// New units per old unit.
    void split(double ratio) {
        limit /= ratio;
        stop /= ratio;
        bracket = new Ticket.Bracket(bracket.stop() / ratio, bracket.target() / ratio);
        rest *= ratio;
    }
}
