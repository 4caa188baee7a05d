package io.zenmarket.domain.backtest;

/// The exits of one position. Prices are kept times its side, so that for a short too a stop is below and a
/// target above: hit when a price times the side is at or below, or at or above.
final class Guard {

    private int side;
    private double stop;
    private double target;
    /// Best price so far.
    private double peak;

    private boolean trails;
    private double keep;
    private double gap;
    private double multiple;
    private double[] ranges = {};
    private double firstStop;

    int side() {
        return side;
    }

    double stop() {
        return stop;
    }

    double target() {
        return target;
    }

    /// Whether the stop follows the best price.
    boolean trails() {
        return trails;
    }

    /// Whether the stop's distance from the best price is measured by ranges.
    boolean ranged() {
        return ranges.length > 0;
    }

    /// Range of a row, in prices without jumps.
    double range(int row) {
        return ranges[row];
    }

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

    /// From now on the stop follows the best price: `peak × keep − gap − multiple × range`.
    ///
    /// @param base first best price
    /// @param rangesByRow empty if none are needed
    void trail(double base, double keepShare, double gapPrice, double rangeMultiple, double[] rangesByRow) {
        trails = true;
        peak = side * base;
        keep = keepShare;
        gap = gapPrice;
        multiple = rangeMultiple;
        ranges = rangesByRow;
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

    /// The stop when it was set first, times the side.
    double firstStop() {
        return firstStop;
    }

    /// Best price so far, times the side; `NaN` when the stop does not follow.
    double peak() {
        return trails ? peak : Double.NaN;
    }

    /// Distance of the stop from the best price that is fixed.
    double gap() {
        return gap;
    }

    /// Goes on from what was kept; all times the side. How a trailing stop follows is set before, by the rules.
    void restore(double newStop, double newFirstStop, double newTarget, double newPeak) {
        stop = newStop;
        firstStop = newFirstStop;
        target = newTarget;
        trails = !Double.isNaN(newPeak);
        peak = newPeak;
    }

    private Cause stopCause() {
        return stop > firstStop ? Cause.TRAILING : Cause.STOP;
    }
}
