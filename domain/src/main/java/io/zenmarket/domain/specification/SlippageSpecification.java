package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Slippage;

/// How much worse than the bar's price a market order fills; the three add up.
///
/// @param basisPoints ten-thousandths of the price, 0 or more
/// @param fraction share of the price, 0 or more
/// @param rangeShare share of the bar's high − low, from 0 to 1
public record SlippageSpecification(double basisPoints, double fraction, double rangeShare) {

    public SlippageSpecification {
        if (!(fraction + basisPoints / 10_000 < 1)) {
            throw new IllegalArgumentException(
                    "slippage, expected less than the whole price, was " + NumberText.of(fraction + basisPoints / 1e4));
        }
    }

    public Slippage slippage() {
        return new Slippage(fraction + basisPoints / 10_000, rangeShare);
    }
}
