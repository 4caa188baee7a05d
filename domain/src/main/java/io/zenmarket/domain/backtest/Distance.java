package io.zenmarket.domain.backtest;

/// How far from a price an exit lies.
public sealed interface Distance {

    /// No such exit.
    Distance NONE = new None();

    /// No such exit.
    record None() implements Distance {}

    /// A share of the price: 0.05 is 5 % away.
    ///
    /// @param fraction above 0; a long's stop at 1 or more is never hit
    record Fraction(double fraction) implements Distance {

        public Fraction {
            Check.positive("exits: fraction", fraction);
        }
    }

    /// Multiples of the average true range at the bar of the decision; a trailing stop's is that of the bar before.
    ///
    /// @param multiple above 0
    /// @param period bars of Wilder's average, 1 or more
    record Atr(double multiple, int period) implements Distance {

        public Atr {
            Check.positive("exits: atr multiple", multiple);
            Check.atLeast("exits: atr period", 1, period);
        }
    }

    /// Multiples of R, the initial distance of entry price and stop; needs a stop.
    ///
    /// @param multiple above 0
    record Risk(double multiple) implements Distance {

        public Risk {
            Check.positive("exits: r multiple", multiple);
        }
    }
}
