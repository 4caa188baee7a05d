package io.zenmarket.domain.strategy;

/// How the selected symbols of one side share its money.
public sealed interface Weighting {

    /// Each the same.
    record Equal() implements Weighting {}

    /// In proportion to the score: of the long side as far as it is above 0, of the short side as far as
    /// below.
    record ByScore() implements Weighting {}

    /// In proportion to 1 / standard deviation of the returns from bar to bar. A symbol whose deviation is 0
    /// or not yet known is not ranked.
    ///
    /// @param bars returns in the deviation, 2 or more
    record InverseVolatility(int bars) implements Weighting {

        public InverseVolatility {
            if (bars < 2) {
                throw new IllegalArgumentException("weighting: expected a volatility over 2 or more bars, was " + bars);
            }
        }
    }
}
