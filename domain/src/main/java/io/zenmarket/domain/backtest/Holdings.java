package io.zenmarket.domain.backtest;

/// What an account holds at some moment, at the last prices. Indexes of symbols are those of the market.
public final class Holdings {

    final Rows rows;
    final Books books;
    private final Market market;
    private final Commission commission;

    Holdings(Market market, Rules rules, Rows rows, Books books) {
        this.market = market;
        this.rows = rows;
        this.books = books;
        this.commission = rules.execution().commission();
    }

    public Market market() {
        return market;
    }

    public double cash() {
        return books.account.cash();
    }

    /// Cash and all that is held.
    public double equity() {
        return books.account.equity();
    }

    /// Units, below 0 when short.
    public double quantity(int symbol) {
        return books.account.positions[symbol].quantity();
    }

    /// Last price of what is held.
    public double mark(int symbol) {
        return books.account.positions[symbol].mark();
    }

    /// Row of the symbol's present bar, or of its last one; -1 before its first.
    public int row(int symbol) {
        return rows.of(symbol);
    }

    /// How many positions are held.
    public int count() {
        return books.account.count();
    }

    /// The symbol of a position.
    ///
    /// @param index from 0 to below [#count]
    public int held(int index) {
        return books.account.held[index].symbol;
    }

    /// What a broker takes for a fill.
    public double commission(double units, double price) {
        return commission.of(units, price);
    }
}
