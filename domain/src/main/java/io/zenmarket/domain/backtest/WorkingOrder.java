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

    double limit;
    double stop;
    Ticket.Bracket bracket;
    /// Units still to be filled, above 0 to buy; `NaN` before it is known.
    double rest;
    /// Whether its stop has been touched.
    boolean triggered;
    /// Last bar in which it was dealt with: what its price did there counts once.
    int touched = -1;
    /// Bars it waited in, its symbol's.
    int waited;
    /// Session it waits in, -1 before the first.
    long day = -1;

    boolean done;

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

    int symbol() {
        return ticket.symbol();
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
            case Amount.Weight(double weight) -> Math.signum(weight * equity / price - position.quantity);
        };
    }

    /// New units per old unit.
    void split(double ratio) {
        limit /= ratio;
        stop /= ratio;
        bracket = new Ticket.Bracket(bracket.stop() / ratio, bracket.target() / ratio);
        rest *= ratio;
    }
}
