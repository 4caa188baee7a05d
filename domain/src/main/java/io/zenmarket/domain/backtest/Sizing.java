package io.zenmarket.domain.backtest;

/// How much an entry buys or sells. Whatever the rule, the quantity is capped by what cash or margin pay for, costs
/// included, and rounded down to the lot.
public sealed interface Sizing {

    /// All cash there is; with several symbols the first in order takes it.
    record AllIn() implements Sizing {}

    /// A number of units.
    record Shares(double quantity) implements Sizing {

        public Shares {
            Check.positive("sizing: shares", quantity);
        }
    }

    /// Units for a sum of money.
    record Value(double money) implements Sizing {

        public Value {
            Check.positive("sizing: value", money);
        }
    }

    /// A share of equity at the decision; above 1 needs margin.
    record EquityFraction(double fraction) implements Sizing {

        public EquityFraction {
            Check.positive("sizing: equity-fraction", fraction);
        }
    }

    /// So much that the stop, when hit at its price, loses this share of equity; needs a stop.
    record FixedRisk(double fraction) implements Sizing {

        public FixedRisk {
            Check.positive("sizing: fixed-risk", fraction);
        }
    }

    /// A share of the Kelly fraction W − (1 − W) / payoff of the last closed trades, none when it is not above zero.
    ///
    /// @param share of the full Kelly fraction, e.g. 0.5
    /// @param trades looked back at; before so many are closed, `initial` is used
    /// @param initial share of equity, from above 0 to 1
    /// @param cap most, as a share of equity
    record Kelly(double share, int trades, double initial, double cap) implements Sizing {

        public Kelly {
            Check.positive("sizing: kelly share", share);
            Check.atLeast("sizing: kelly trades", 2, trades);
            Check.positive("sizing: kelly initial", initial);
            Check.positive("sizing: kelly cap", cap);
        }
    }

    /// A share of equity of target / realised volatility.
    ///
    /// @param annual target as a fraction a year, e.g. 0.15
    /// @param bars of the realised volatility (standard deviation of simple returns, N − 1, annualised)
    /// @param cap most, as a share of equity
    record VolatilityTarget(double annual, int bars, double cap) implements Sizing {

        public VolatilityTarget {
            Check.positive("sizing: volatility-target", annual);
            Check.atLeast("sizing: volatility-target bars", 2, bars);
            Check.positive("sizing: volatility-target cap", cap);
        }
    }

    /// Equity divided by the number of symbols, or by `positions` when above 0.
    record EqualWeight(int positions) implements Sizing {

        public EqualWeight {
            Check.atLeast("sizing: equal-weight positions", 0, positions);
        }
    }

    /// Shares of equity in proportion to 1 / realised volatility among the symbols.
    ///
    /// @param bars of the realised volatility
    record InverseVolatility(int bars) implements Sizing {

        public InverseVolatility {
            Check.atLeast("sizing: inverse-volatility bars", 2, bars);
        }
    }
}
