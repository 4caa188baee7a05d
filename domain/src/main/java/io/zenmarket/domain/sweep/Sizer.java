package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Conventions;
import io.zenmarket.domain.backtest.Conventions.Fractions;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;

/// How many units an entry takes.
final class Sizer {

    private Commission commission = Commission.NONE;
    private Sizing sizing = new Sizing.AllIn();
    private double lot;
    private final boolean spendable;
    private double most;

    Sizer(Conventions conventions) {
        spendable = conventions.fractions() == Fractions.SPENDABLE;
    }

    void use(Rules rules) {
        commission = rules.execution().commission();
        sizing = rules.sizing();
        lot = rules.execution().lot();
    }

    /// Whether a sizing rule can be used here.
    static boolean knows(Sizing rule) {
        return switch (rule) {
            case Sizing.AllIn _, Sizing.Shares _, Sizing.Value _, Sizing.EquityFraction _, Sizing.FixedRisk _ -> true;
            case Sizing.EqualWeight _ -> true;
            case Sizing.Kelly _, Sizing.VolatilityTarget _, Sizing.InverseVolatility _ -> false;
        };
    }

    /// Units of an entry, in whole lots.
    ///
    /// @param budget what can be spent
    /// @param closing units that the order closes too
    /// @param equity at the decision
    /// @param price of the fill
    /// @param stop distance of the stop
    double units(double budget, double closing, double equity, double price, double stop) {
        most = commission.affordable(budget, price, closing, 1);
        double wanted =
                switch (sizing) {
                    case Sizing.AllIn() -> most;
                    case Sizing.Shares(double quantity) -> quantity;
                    case Sizing.Value(double money) -> money / price;
                    case Sizing.EquityFraction(double fraction) -> share(fraction, budget, closing, equity, price);
                    case Sizing.EqualWeight(int positions) ->
                        share(1.0 / Math.max(1, positions), budget, closing, equity, price);
                    case Sizing.FixedRisk(double fraction) -> fraction * equity / stop;
                    case Sizing.Kelly _, Sizing.VolatilityTarget _, Sizing.InverseVolatility _ ->
                        throw new IllegalStateException("sweep: expected a sizing that it knows, was " + sizing);
                };
        return wholeLots(Math.min(wanted, most));
    }

    private double share(double fraction, double budget, double closing, double equity, double price) {
        return spendable ? commission.affordable(fraction * budget, price, closing, 1) : fraction * equity / price;
    }

    /// Units that the budget of the last entry paid for, commission included. A short position is secured by as much.
    double most() {
        return most;
    }

    /// Rounded down, but not below a number that is whole but for rounding errors.
    private double wholeLots(double units) {
        if (lot == 0) {
            return units;
        }
        double lots = units / lot;
        double nearest = Math.rint(lots);
        return lot * (Math.abs(lots - nearest) <= 4 * Math.ulp(nearest) ? nearest : Math.floor(lots));
    }
}
