package io.zenmarket.jobs.tearsheet;

import io.zenmarket.domain.market.BarColumns;
import java.util.ArrayList;
import java.util.List;

/// A moving-average cross on daily bars, as simple as can be: decided on the close, filled at the next open, all in, a
/// tenth of a percent of costs. Only to have something real to draw; nothing is asserted about its figures.
final class SampleStrategy {

    private static final double COST = 0.001;

    final BarColumns bars;
    final double[] equity;
    final double[] exposure;
    final List<Trade> trades = new ArrayList<>();
    private final boolean shorts;
    private double cash = 10_000;
    private double units;
    private int since;
    private double price;

    SampleStrategy(BarColumns bars, int fast, int slow, boolean shorts) {
        this.bars = bars;
        this.shorts = shorts;
        this.equity = new double[bars.size()];
        this.exposure = new double[bars.size()];
        double[] quick = average(bars.close(), fast);
        double[] lazy = average(bars.close(), slow);
        for (int i = 0; i < bars.size(); i++) {
            if (i > 0 && !Double.isNaN(lazy[i - 1])) {
                turn(i, quick[i - 1] > lazy[i - 1] ? 1 : shorts ? -1 : 0);
            }
            equity[i] = cash + units * bars.close()[i];
            exposure[i] = units * bars.close()[i] / equity[i];
        }
        if (units != 0) {
            close(bars.size() - 1, bars.close()[bars.size() - 1], true);
        }
    }

    private void turn(int i, int wanted) {
        double open = bars.open()[i];
        if (Math.signum(units) == wanted) {
            return;
        }
        if (units != 0) {
            close(i, open, false);
            cash += units * open - Math.abs(units) * open * COST;
            units = 0;
        }
        if (wanted != 0) {
            units = wanted * cash / (open * (1 + COST));
            cash -= units * open + Math.abs(units) * open * COST;
            since = i;
            price = open;
        }
    }

    private void close(int i, double exit, boolean open) {
        double side = Math.signum(units);
        double worst = 0;
        double best = 0;
        for (int k = since; k <= i; k++) {
            worst = Math.min(worst, side * ((side > 0 ? bars.low()[k] : bars.high()[k]) / price - 1));
            best = Math.max(best, side * ((side > 0 ? bars.high()[k] : bars.low()[k]) / price - 1));
        }
        double fraction = side * (exit / price - 1) - 2 * COST;
        trades.add(new Trade(
                "^GSPC",
                side > 0 ? Trade.Side.LONG : Trade.Side.SHORT,
                Math.abs(units),
                new Trade.Entry(bars.time()[since], price),
                new Trade.Exit(bars.time()[i], exit, open ? "end of data" : "signal", open),
                new Trade.Outcome(fraction * price * Math.abs(units), fraction, i - since, worst, best)));
    }

    private static double[] average(double[] values, int period) {
        double[] average = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] - (i >= period ? values[i - period] : 0);
            average[i] = i >= period - 1 ? sum / period : Double.NaN;
        }
        return average;
    }
}
