package io.zenmarket.domain.backtest;

/// How much an order buys or sells.
public sealed interface Amount {

    /// A number of units.
    ///
    /// @param quantity above 0 buys, below 0 sells
    record Units(double quantity) implements Amount {

        public Units {
            if (!Double.isFinite(quantity) || quantity == 0) {
                throw new IllegalArgumentException("order: quantity, expected a number other than 0, was " + quantity);
            }
        }
    }

    /// A position of the size that the rules' sizing gives at the fill; closes the opposite one in the same
    /// order, and adds to one of its side.
    ///
    /// @param side 1 long, -1 short
    record Entry(int side) implements Amount {

        public Entry {
            if (Math.abs(side) != 1) {
                throw new IllegalArgumentException("order: side, expected 1 or -1, was " + side);
            }
        }
    }

    /// Everything held.
    record Everything() implements Amount {}

    /// What is missing to a share of the equity at the decision, or too much.
    ///
    /// @param fraction of the equity; below 0 is short
    record Weight(double fraction) implements Amount {

        public Weight {
            if (!Double.isFinite(fraction)) {
                throw new IllegalArgumentException("order: weight, expected a number, was " + fraction);
            }
        }
    }
}
