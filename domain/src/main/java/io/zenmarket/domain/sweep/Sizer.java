package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;

/// How many units an entry takes.
final class Sizer {

    private Commission commission = Commission.NONE;
    private Sizing sizing = new Sizing.AllIn();
    private double lot;

    void use(Rules rules) {
        commission = rules.execution().commission();
        sizing = rules.sizing();
        lot = rules.execution().lot();
    }

    /// Whether a sizing rule can be used here.
    static boolean knows(Sizing rule) {
        return switch (rule) {
            case Sizing.AllIn _, Sizing.Shares _, Sizing.Value _, Sizing.EquityFraction _, Sizing.FixedRisk _ -> true;
            case Sizing.Kelly _, Sizing.VolatilityTarget _, Sizing.EqualWeight _, Sizing.InverseVolatility _ -> false;
        };
    }

    /// Units that the cash pays for, commission included; below or at 0 when it pays for none. A short
    /// position is
    /// secured by as much.
    double most(double cash, double price) {
        double byRate = (cash - commission.perOrder()) / (price * (1 + commission.fraction()) + commission.perShare());
        return Math.min(byRate, (cash - commission.minimum()) / price);
    }

    /// @param most units the cash pays for
    /// @param equity at the decision
    /// @param price of the fill
    /// @param stop distance of the stop, `NaN` without
    double units(double most, double equity, double price, double stop) {
        double wanted =
                switch (sizing) {
                    case Sizing.AllIn() -> most;
                    case Sizing.Shares(double quantity) -> quantity;
                    case Sizing.Value(double money) -> money / price;
                    case Sizing.EquityFraction(double fraction) -> fraction * equity / price;
                    case Sizing.FixedRisk(double fraction) -> fraction * equity / stop;
                    case Sizing.Kelly _, Sizing.VolatilityTarget _, Sizing.EqualWeight _, Sizing.InverseVolatility _ ->
                        throw unknown();
                };
        double units = wanted < most ? wanted : most;
        return lot == 0 ? units : Math.floor(units / lot) * lot;
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("sweep: expected a sizing that it knows, was " + sizing);
    }
}
