package io.zenmarket.domain.backtest;

/// How much worse than the bar's price an order fills: a buy pays more, a sell gets less. Limit orders and targets fill
/// at their limit or better and have none; whether stops have is [Execution#stopSlippage].
///
/// @param fraction share of the price, 0 or more and below 1; 0.0005 is five basis points
/// @param rangeShare share of the bar's high − low, from 0 to 1, added to it
public record Slippage(double fraction, double rangeShare) {

    public static final Slippage NONE = new Slippage(0, 0);

    public Slippage {
        Check.fraction("slippage: fraction", fraction);
        if (!(rangeShare >= 0 && rangeShare <= 1)) {
            throw new IllegalArgumentException("slippage: range-share, expected from 0 to 1, was " + rangeShare);
        }
    }
}
