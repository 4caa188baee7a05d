package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.market.BarColumns;

/// What fills cost, before commission. Not thread-safe.
final class Prices {

    private final BarColumns bars;
    private double[] market;
    private double share;
    private double rangeShare;
    private boolean stopSlippage;

    Prices(BarColumns bars) {
        this.bars = bars;
        this.market = bars.open();
    }

    void use(Execution execution) {
        market = execution.fill() == Fill.NEXT_OPEN ? bars.open() : bars.close();
        share = execution.slippage().fraction();
        rangeShare = execution.slippage().rangeShare();
        stopSlippage = execution.stopSlippage();
    }

    /// Of a market order that fills in `bar`.
    ///
    /// @param side 1 buys, −1 sells
    double market(int side, int bar) {
        return slipped(market[bar], side, bar);
    }

    /// Of a stop reached at `price`.
    double stopped(double price, int side, int bar) {
        return stopSlippage ? slipped(price, side, bar) : price;
    }

    private double slipped(double price, int side, int bar) {
        double range = rangeShare == 0 ? 0 : rangeShare * (bars.high()[bar] - bars.low()[bar]);
        return Math.max(0, price * (1 + side * share) + side * range);
    }
}
