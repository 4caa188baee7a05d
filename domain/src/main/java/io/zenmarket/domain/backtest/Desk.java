package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.strategy.Decision;

/// What a trader sees at the close of a bar, and where orders are given. Indexes of symbols are those of
/// the market. Not thread-safe.
public final class Desk {

    private static final Amount EVERYTHING = new Amount.Everything();

    private final Market market;
    private final Rules rules;
    private final Rows rows;
    private final Sizer sizer;
    private final Ticket[] exits;
    final Books books;
    final OrderBook book;
    private int bar = -1;
    private double equity;

    Desk(Market market, Rules rules, Rows rows, Books books, OrderBook book, Sizer sizer) {
        this.market = market;
        this.rules = rules;
        this.rows = rows;
        this.books = books;
        this.book = book;
        this.sizer = sizer;
        this.exits = new Ticket[market.size()];
        for (int symbol = 0; symbol < exits.length; symbol++) {
            exits[symbol] = Ticket.market(symbol, EVERYTHING);
        }
    }

    public Market market() {
        return market;
    }

    public Rules rules() {
        return rules;
    }

    /// The present bar of the time line.
    public int bar() {
        return bar;
    }

    /// Start of the present bar in epoch seconds.
    public long time() {
        return market.times()[bar];
    }

    /// Row of the symbol's present bar, or of its last one; -1 before its first. Rows after it are the
    /// future.
    public int row(int symbol) {
        return rows.of(symbol);
    }

    /// Whether the symbol has a bar now.
    public boolean trading(int symbol) {
        return rows.trading(symbol);
    }

    /// Last close of a symbol, `NaN` before its first bar.
    public double price(int symbol) {
        BarColumns bars = rows.bars[symbol];
        return rows.of(symbol) < 0 ? Double.NaN : bars.close()[rows.of(symbol)];
    }

    public double cash() {
        return books.account.cash();
    }

    /// Cash and all that is held, at the last prices.
    public double equity() {
        return equity;
    }

    /// Units held, below 0 when short.
    public double quantity(int symbol) {
        return books.account.positions[symbol].quantity();
    }

    /// Price of what is held, the mean of its entries; `NaN` when nothing is.
    public double entryPrice(int symbol) {
        Position position = books.account.positions[symbol];
        return position.quantity() == 0 ? Double.NaN : position.average();
    }

    /// Stop of what is held, infinite when there is none.
    public double stop(int symbol) {
        Guard guard = books.account.positions[symbol].guard;
        return guard.side() * guard.stop();
    }

    /// Target of what is held, infinite when there is none.
    public double target(int symbol) {
        Guard guard = books.account.positions[symbol].guard;
        return guard.side() * guard.target();
    }

    /// Moves the exits of what is held, from the next bar on; nothing when nothing is held.
    ///
    /// @param stop price, `NaN`: none
    /// @param target price, `NaN`: none
    public void protect(int symbol, double stop, double target) {
        Guard guard = books.account.positions[symbol].guard;
        guard.stopAt(stop);
        guard.targetAt(target);
    }

    /// Gives an order.
    ///
    /// @return its id
    public int submit(Ticket ticket) {
        return submit(ticket, Cause.DECISION);
    }

    /// Closes all that is held of a symbol at the next fill.
    ///
    /// @return the order's id
    public int close(int symbol) {
        return close(symbol, Cause.DECISION);
    }

    /// Gives the orders that a decision means: an entry of the sizing rule's size, an exit of all that is held, a
    /// reversal in one order. A decision for the side that is held changes nothing; any other withdraws an entry
    /// that waits.
    ///
    /// @param strength of its reason, as in [Ticket]
    public void follow(int symbol, Decision decision, double strength) {
        double held = Math.signum(quantity(symbol));
        double wanted =
                switch (decision) {
                    case LONG -> 1;
                    case SHORT -> -1;
                    case FLAT -> 0;
                };
        if (wanted != held) {
            cancelEntries(symbol);
        }
        if (wanted == 0 && held != 0) {
            close(symbol);
        } else if (wanted != 0 && wanted != held) {
            submit(Ticket.market(symbol, new Amount.Entry((int) wanted)).withStrength(strength));
        }
    }

    private void cancelEntries(int symbol) {
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).symbol() == symbol && book.get(i).ticket.amount() instanceof Amount.Entry) {
                book.cancel(book.get(i));
            }
        }
    }

    /// Withdraws an order; nothing when it does not wait any more.
    public void cancel(int order) {
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).id == order) {
                book.cancel(book.get(i));
            }
        }
    }

    /// Withdraws all orders of a symbol that wait.
    public void cancelAll(int symbol) {
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).symbol() == symbol) {
                book.cancel(book.get(i));
            }
        }
    }

    /// Whether orders of a symbol wait.
    public boolean waiting(int symbol) {
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).symbol() == symbol && !book.get(i).done()) {
                return true;
            }
        }
        return false;
    }

    void look(int now) {
        bar = now;
        equity = books.account.equity();
    }

    int close(int symbol, Cause cause) {
        return submit(exits[symbol], cause);
    }

    /// An exit that fills now.
    WorkingOrder exit(int symbol, OrderType type, Cause cause, double price) {
        double quantity = -books.account.positions[symbol].quantity();
        int id = books.orders.add(symbol, type, cause, quantity, price, bar);
        return new WorkingOrder(id, exits[symbol], cause, bar, rows.of(symbol), equity, Double.NaN);
    }

    private int submit(Ticket ticket, Cause cause) {
        int id = books.orders.add(ticket, cause, bar);
        int symbol = ticket.symbol();
        double fraction =
                ticket.amount() instanceof Amount.Entry ? sizer.fraction(symbol, rows, books.trades) : Double.NaN;
        book.add(new WorkingOrder(id, ticket, cause, bar, rows.of(symbol), equity, fraction));
        return id;
    }
}
