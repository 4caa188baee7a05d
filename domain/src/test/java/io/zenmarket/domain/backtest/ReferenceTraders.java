package io.zenmarket.domain.backtest;

import io.zenmarket.domain.indicator.RollingMax;
import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.indicator.TrueRange;
import io.zenmarket.domain.market.BarColumns;

/// The strategies of the backtesting.py cases, written as traders of the S&P 500.
final class ReferenceTraders {

    private static final BarColumns BARS = GoldenSpx.SERIES.bars();
    private static final double[] FAST = new Sma(10).values(BARS.close());
    private static final double[] SLOW = new Sma(20).values(BARS.close());

    private ReferenceTraders() {}

    /// Long above, short below; a new order closes what is held, at its own fee.
    static Trader smaCross() {
        return desk -> {
            int side = cross(desk.bar());
            if (side != 0) {
                desk.close(0);
                desk.submit(Ticket.market(0, new Amount.Entry(side)));
            }
        };
    }

    /// As [#smaCross] with a stop 5 % and a target 10 % from the close it was decided at.
    static Trader smaCrossWithBracket() {
        return desk -> {
            int side = cross(desk.bar());
            if (side != 0) {
                double close = desk.price(0);
                desk.close(0);
                desk.submit(Ticket.market(0, new Amount.Entry(side))
                        .withBracket(close * (1 - side * 0.05), close * (1 + side * 0.1)));
            }
        };
    }

    /// Long above, nothing below.
    static Trader smaCrossLong() {
        return desk -> {
            int side = cross(desk.bar());
            if (side > 0) {
                desk.submit(Ticket.market(0, new Amount.Entry(1)));
            } else if (side < 0) {
                desk.close(0);
            }
        };
    }

    /// Long at a cross when flat; the stop is raised to 3 average true ranges below each close.
    static Trader smaCrossTrailing() {
        double[] ranges = new TrueRange().values(BARS);
        return desk -> {
            if (desk.quantity(0) > 0) {
                double stop = desk.price(0) - 3 * mean(ranges, desk.bar(), 14);
                desk.protect(0, Math.max(stop, desk.stop(0)), Double.NaN);
            } else if (cross(desk.bar()) > 0) {
                desk.submit(Ticket.market(0, new Amount.Entry(1)));
            }
        };
    }

    /// When flat, 20 units at a stop above the highest high of 20 bars.
    static Trader breakout() {
        double[] highest = new RollingMax(20).values(BARS.high());
        return desk -> {
            desk.cancelAll(0);
            if (desk.quantity(0) == 0 && desk.bar() >= 20) {
                double high = highest[desk.bar()];
                desk.submit(Ticket.stop(0, 20, high * 1.001).withBracket(high * 0.96, high * 1.08));
            }
        };
    }

    /// When flat, 20 units at a limit 2 % below the close, for one bar.
    static Trader limitDip() {
        return desk -> {
            if (desk.quantity(0) == 0 && desk.bar() >= 1) {
                double limit = desk.price(0) * 0.98;
                desk.submit(Ticket.limit(0, 20, limit)
                        .withLife(TimeInForce.bars(1))
                        .withBracket(limit * 0.96, limit * 1.03));
            }
        };
    }

    /// As `trader`, and out at the last open: what `finalize_trades` does after the last close.
    static Trader finalised(Trader trader) {
        return desk -> {
            if (desk.bar() == BARS.size() - 2) {
                desk.close(0);
            } else {
                trader.decide(desk);
            }
        };
    }

    /// 1 or -1 when the fast average was on the other side the bar before, both strictly.
    private static int cross(int bar) {
        boolean known = bar >= 20;
        return known && FAST[bar - 1] < SLOW[bar - 1] && FAST[bar] > SLOW[bar]
                ? 1
                : known && FAST[bar - 1] > SLOW[bar - 1] && FAST[bar] < SLOW[bar] ? -1 : 0;
    }

    private static double mean(double[] values, int last, int count) {
        double sum = 0;
        for (int i = last - count + 1; i <= last; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
