package io.zenmarket.domain.backtest;

import io.zenmarket.domain.backtest.Conventions.Fractions;

/// How many units an entry wants.
final class Sizer {

    /// Just below 1, so that a division that would be exact leaves a unit less.
    private static final double ALMOST_ALL = 1 - 0x1p-52;

    private final Market market;
    private final Rules rules;
    private final Fractions fractions;
    private final ExitRules exits;
    private final RealisedVolatility volatility;

    Sizer(Market market, Rules rules, Conventions conventions, ExitRules exits) {
        this.market = market;
        this.rules = rules;
        this.fractions = conventions.fractions();
        this.exits = exits;
        this.volatility = new RealisedVolatility(market);
    }

    /// Share of equity of an entry decided now, 0 when what it is measured by is missing; `NaN` for rules
    /// that are not by share.
    double fraction(int symbol, Rows rows, Trades trades) {
        return switch (rules.sizing()) {
            case Sizing.AllIn() -> fractions == Fractions.SPENDABLE_BY_UNIT ? ALMOST_ALL : 1;
            case Sizing.EquityFraction(double fraction) -> fraction;
            case Sizing.EqualWeight(int positions) -> 1.0 / (positions > 0 ? positions : market.size());
            case Sizing.Kelly kelly -> KellyFraction.of(kelly, trades);
            case Sizing.VolatilityTarget target ->
                known(Math.min(target.cap(), target.annual() / volatility.at(symbol, rows.of(symbol), target.bars())));
            case Sizing.InverseVolatility(int bars) -> known(inverse(symbol, rows, bars));
            case Sizing.Shares(double quantity) -> Double.NaN;
            case Sizing.Value(double money) -> Double.NaN;
            case Sizing.FixedRisk(double fraction) -> Double.NaN;
        };
    }

    /// Units, 0 or more, possibly more than can be paid for.
    ///
    /// @param budget what can be spent without borrowing
    /// @param now row of the entry
    double units(WorkingOrder order, double price, double budget, double closing, int now) {
        return switch (rules.sizing()) {
            case Sizing.Shares(double quantity) -> quantity;
            case Sizing.Value(double money) -> money / price;
            case Sizing.FixedRisk(double fraction) -> fraction * order.equity / risk(order, price, now);
            case Sizing.AllIn() ->
                fractions == Fractions.SPENDABLE_BY_UNIT
                        ? byUnit(order.fraction, budget, price)
                        : affordable(budget, price, closing);
            default -> share(order, price, budget, closing);
        };
    }

    private double risk(WorkingOrder order, double price, int now) {
        double stop = order.bracket().stop();
        return Double.isNaN(stop) ? exits.risk(order.symbol(), order.row, now, price) : Math.abs(price - stop);
    }

    private double share(WorkingOrder order, double price, double budget, double closing) {
        return switch (fractions) {
            case EQUITY -> order.fraction * order.equity / price;
            case SPENDABLE -> affordable(order.fraction * budget, price, closing);
            case SPENDABLE_BY_UNIT -> byUnit(order.fraction, budget, price);
        };
    }

    private double affordable(double budget, double price, double closing) {
        return commission().affordable(budget, price, closing, 1);
    }

    private double byUnit(double fraction, double budget, double price) {
        return Math.max(0, budget * fraction / (price + commission().of(fraction, price)));
    }

    private Commission commission() {
        return rules.execution().commission();
    }

    private double inverse(int symbol, Rows rows, int bars) {
        double sum = 0;
        for (int other = 0; other < market.size(); other++) {
            sum += known(1 / volatility.at(other, rows.of(other), bars));
        }
        return 1 / volatility.at(symbol, rows.of(symbol), bars) / sum;
    }

    private static double known(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
