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
public record Conventions(
        Fractions fractions, boolean exitsFromMarket, boolean restingExitsFromNextBar, boolean closeFillsBookedLater) {

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

    public static final Conventions DEFAULT = new Conventions(Fractions.EQUITY, false, false, false);

    /// Those of vectorbt 0.28.
    public static final Conventions VECTORBT = new Conventions(Fractions.SPENDABLE, true, true, false);

    /// Those of backtesting.py 0.6.
    public static final Conventions BACKTESTING_PY = new Conventions(Fractions.SPENDABLE_BY_UNIT, true, true, true);
}
