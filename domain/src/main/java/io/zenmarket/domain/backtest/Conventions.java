package io.zenmarket.domain.backtest;

/// Where backtest programs differ and none is plainly wrong, or where one has to be followed to compare
/// numbers with it. [#DEFAULT] is what a backtest uses; the others are for comparison.
///
/// @param fractions what sizes as a fraction are a fraction of
/// @param exitsFromMarket whether exits are measured from the market's price, not from the fill's that
///     slipped
/// @param restingExitsFromNextBar whether stop and target of an entry by a stop or limit order wait for the
///     next bar
/// @param closeFillsBookedLater whether fills at a close show in the equity of the bar after only
/// @param wholeCents whether all that is paid is rounded to hundredths of the currency, half to even: a
///     fill's value, a commission, a dividend, the cost of what is borrowed, each once. Cash is whole cents
///     then at every moment, and an entry leaves two of them, since rounding may cost as much
public record Conventions(
        Fractions fractions,
        boolean exitsFromMarket,
        boolean restingExitsFromNextBar,
        boolean closeFillsBookedLater,
        boolean wholeCents) {

    private static final double CENTS = 100;
    private static final double RESERVE = 0.02;

    /// What sizes as a fraction are a fraction of.
    public enum Fractions {
        /// Equity at the decision; costs come on top, as far as there is cash.
        EQUITY,
        /// What there is to spend at the fill, costs included.
        SPENDABLE,
        /// As `SPENDABLE`, with the costs of an order of that fraction of one unit taken as those of each
        /// unit: a fee per order then counts once per unit.
        SPENDABLE_BY_UNIT
    }

    public static final Conventions DEFAULT = new Conventions(Fractions.EQUITY, false, false, false, false);

    /// What a backtest uses, booked to the cent: those of a ledger.
    public static final Conventions LEDGER = new Conventions(Fractions.EQUITY, false, false, false, true);

    /// Those of vectorbt 0.28.
    public static final Conventions VECTORBT = new Conventions(Fractions.SPENDABLE, true, true, false, false);

    /// Those of backtesting.py 0.6.
    public static final Conventions BACKTESTING_PY =
            new Conventions(Fractions.SPENDABLE_BY_UNIT, true, true, true, false);

    /// An amount of money as it is paid.
    public double money(double amount) {
        return wholeCents ? Math.rint(amount * CENTS) / CENTS : amount;
    }

    /// What an entry leaves of the cash.
    double reserve() {
        return wholeCents ? RESERVE : 0;
    }
}
