package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;

/// Runs over bars in which nothing is decided and no order waits: with nothing held all is carried, with
/// one position on the only time line its exits are looked for in one tight loop. It does what the steps
/// bar by bar would.
final class Glide {

    private final Account account;
    private final Curve curve;
    private final BarColumns bars;
    private final Margin margin;
    private final int mostBars;
    private final boolean single;

    Glide(Market market, Rules rules, Account account, Curve curve) {
        this.account = account;
        this.curve = curve;
        this.bars = market.instrument(0).series().bars();
        this.margin = rules.margin();
        this.mostBars = rules.exits().bars() > 0 ? rules.exits().bars() : Integer.MAX_VALUE;
        this.single = market.size() == 1 && market.instrument(0).actions().isEmpty();
    }

    /// Goes as far as it can.
    ///
    /// @param from first bar
    /// @param to bar at which something may be decided
    /// @return the first bar that is not done
    int over(int from, int to) {
        if (account.count() == 0 && account.cash() > 0) {
            curve.carry(from, to, account.cash());
            return to;
        }
        return single && account.count() == 1 && margin.free() ? hold(account.held[0], from, to) : from;
    }

    private int hold(Position position, int from, int to) {
        long last = Math.min(to, (long) from + mostBars - position.bars() - 1);
        int end = position.guard.trails() ? trail(position, from, (int) last) : stand(position, from, (int) last);
        if (end > from) {
            position.hold(end - from, bars.close()[end - 1]);
        }
        return Math.max(from, end);
    }

    /// Until a fixed stop or target is hit.
    private int stand(Position position, int from, int to) {
        double side = position.guard.side();
        double stop = position.guard.stop();
        double target = position.guard.target();
        double[] adverse = side > 0 ? bars.low() : bars.high();
        double[] favourable = side > 0 ? bars.high() : bars.low();
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        int i = from;
        for (; i < to; i++) {
            double low = side * adverse[i];
            double high = side * favourable[i];
            if (low <= stop || high >= target || !mark(position.quantity(), i)) {
                break;
            }
            worst = low < worst ? low : worst;
            best = high > best ? high : best;
        }
        see(position, worst, best);
        return i;
    }

    /// As [#stand] with a stop that follows.
    private int trail(Position position, int from, int to) {
        Guard guard = position.guard;
        double side = guard.side();
        double[] adverse = side > 0 ? bars.low() : bars.high();
        double[] favourable = side > 0 ? bars.high() : bars.low();
        boolean ranged = guard.ranged();
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        int i = from;
        for (; i < to; i++) {
            double low = side * adverse[i];
            double high = side * favourable[i];
            if (low <= guard.stop() || high >= guard.target() || !mark(position.quantity(), i)) {
                break;
            }
            worst = low < worst ? low : worst;
            best = high > best ? high : best;
            guard.follow(favourable[i], ranged ? guard.range(i) : 0);
        }
        see(position, worst, best);
        return i;
    }

    /// Records the bar unless it would end in a margin call or ruin.
    private boolean mark(double quantity, int bar) {
        double value = quantity * bars.close()[bar];
        double exposure = Math.abs(value);
        double equity = account.cash() + value;
        if (equity <= margin.maintenance() * exposure) {
            return false;
        }
        curve.equity[bar] = equity;
        curve.cash[bar] = account.cash();
        curve.exposure[bar] = exposure;
        return true;
    }

    private static void see(Position position, double worst, double best) {
        if (worst < Double.POSITIVE_INFINITY) {
            position.see(position.guard.side() * worst);
            position.see(position.guard.side() * best);
        }
    }
}
