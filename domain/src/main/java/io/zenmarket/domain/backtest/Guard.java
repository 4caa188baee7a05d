package io.zenmarket.domain.backtest;

/// The exits of one position. Prices are kept times its side, so that for a short too a stop is below and a
/// target above: hit when a price times the side is at or below, or at or above.
final class Guard {

    int side;
    double stop;
    double target;
    /// Best price so far.
    double peak;
    /// Whether the stop follows the peak.
    boolean trails;
    /// Trailing stop = `peak × keep − gap − multiple × range`.
    double keep;

    double gap;
    double multiple;
    double[] ranges = {};
    private double firstStop;

    /// No exits.
    void clear(int newSide) {
        side = newSide;
        stop = Double.NEGATIVE_INFINITY;
        firstStop = stop;
        target = Double.POSITIVE_INFINITY;
        peak = Double.NaN;
        trails = false;
    }

    /// @param price `NaN`: none
    void stopAt(double price) {
        stop = Double.isNaN(price) ? Double.NEGATIVE_INFINITY : side * price;
        firstStop = stop;
    }

    /// @param price `NaN`: none
    void targetAt(double price) {
        target = Double.isNaN(price) ? Double.POSITIVE_INFINITY : side * price;
    }

    /// Whether a bar reaches an exit.
    boolean touched(double low, double high) {
        return side > 0 ? low <= stop || high >= target : -high <= stop || -low >= target;
    }

    /// What a gap at the open does, [Cause#OPEN] if nothing.
    Cause atOpen(double open) {
        double price = side * open;
        return price <= stop ? stopCause() : price >= target ? Cause.TARGET : Cause.OPEN;
    }

    /// What the bar does after its open, [Cause#OPEN] if nothing; the stop comes first.
    ///
    /// @param adverse low of a long's bar, high of a short's
    /// @param favourable the other one
    Cause inside(Entered entered, double open, double adverse, double favourable, double close) {
        if (side * adverse <= stop && (entered != Entered.BY_STOP || side * open > stop || side * close <= stop)) {
            return stopCause();
        }
        double best = side * (entered == Entered.BY_LIMIT ? close : favourable);
        return best >= target ? Cause.TARGET : Cause.OPEN;
    }

    /// Price of an exit inside the bar.
    ///
    /// @param from first price of the bar at which the position was held
    double price(Cause cause, double from) {
        return side * (cause == Cause.TARGET ? Math.max(target, side * from) : Math.min(stop, side * from));
    }

    /// Takes in the best price of a bar that is over.
    ///
    /// @param range average true range at that bar, in the price's units
    void follow(double best, double range) {
        peak = side * best > peak ? side * best : peak;
        raise(range);
    }

    /// The trailing stop where it belongs now; it never goes back.
    void raise(double range) {
        double level = peak * keep - gap - multiple * range;
        stop = level > stop ? level : stop;
    }

    /// New units per old unit.
    void split(double ratio) {
        stop /= ratio;
        firstStop /= ratio;
        target /= ratio;
        peak /= ratio;
        gap /= ratio;
    }

    private Cause stopCause() {
        return stop > firstStop ? Cause.TRAILING : Cause.STOP;
    }
}
