package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.indicator.Atr;
import io.zenmarket.domain.strategy.Indicators;

/// Finds the bar in which a position's stop, target or trailing stop fills. Prices are signed as in
/// [SideBars]. Blocks
/// in which none can be touched are passed in one step. Used again for each position; not thread-safe.
final class ExitSearch {

    private static final double[] NO_VALUES = {};

    private final Indicators indicators;
    private Exits exits = Exits.NONE;
    private boolean opens;
    private boolean atOnce;
    private boolean active;
    private boolean trails;
    private double[] stopAtr = NO_VALUES;
    private double[] targetAtr = NO_VALUES;
    private double[] trailAtr = NO_VALUES;

    private SideBars bars;
    private double stop;
    private double target;
    private double peak;
    /// The trailing level is peak × keep − distance, or − multiple × average true range.
    private double keep;

    private double multiple;
    private double distance;
    private int next;
    /// Bar of an entry at its open, or −1.
    private int entered;

    private double price;
    private boolean stopped;

    ExitSearch(Indicators indicators, SideBars bars) {
        this.indicators = indicators;
        this.bars = bars;
    }

    /// Sets the rules for the positions to come.
    void use(Rules rules) {
        exits = rules.exits();
        opens = rules.execution().fill() == Fill.NEXT_OPEN;
        atOnce = rules.execution().stopFromEntryBar();
        trails = !(exits.trailing() instanceof Distance.None);
        active = trails || !(exits.stop() instanceof Distance.None) || !(exits.target() instanceof Distance.None);
        stopAtr = atr(exits.stop());
        targetAtr = atr(exits.target());
        trailAtr = atr(exits.trailing());
    }

    private double[] atr(Distance rule) {
        return rule instanceof Distance.Atr(double _, int period)
                ? indicators.ofBars(new Atr(period), Atr::values)
                : NO_VALUES;
    }

    /// Whether there is anything to search for.
    boolean active() {
        return active;
    }

    /// Whether all that exits are measured by exists at a bar.
    boolean measurable(int bar) {
        return measurable(stopAtr, bar) && measurable(targetAtr, bar) && measurable(trailAtr, bar);
    }

    private static boolean measurable(double[] atr, int bar) {
        return atr.length == 0 || atr[bar] > 0;
    }

    /// Distance of a new position's stop in units of the price; infinite without.
    double stopDistance(double entry, int decided) {
        return distance(exits.stop(), stopAtr, entry, decided, 0);
    }

    /// Sets the levels of a new position.
    ///
    /// @param side bars as it sees them
    /// @param base the price exits are measured from, unsigned
    /// @param decided bar of the decision
    /// @param fill bar of the entry
    void start(SideBars side, double base, int decided, int fill) {
        double entry = side.sign() * base;
        double risk = stopDistance(base, decided);
        double gain = distance(exits.target(), targetAtr, base, decided, risk);
        bars = side;
        stop = entry - risk;
        target = entry + gain;
        peak = entry;
        trail(risk);
        begin(fill);
    }

    /// An entry at the open lives through its bar; one at the close only sees the next.
    private void begin(int fill) {
        entered = opens ? fill : -1;
        next = opens ? fill : fill + 1;
        if (opens && !atOnce) {
            if (trails) {
                raise(fill);
                peak = Math.max(peak, bars.best()[fill]);
            }
            next++;
        }
    }

    private void trail(double risk) {
        keep = exits.trailing() instanceof Distance.Fraction(double fraction) ? 1 - bars.sign() * fraction : 1;
        distance = exits.trailing() instanceof Distance.Risk(double times) ? times * risk : 0;
        multiple = exits.trailing() instanceof Distance.Atr(double times, int _) ? times : 0;
    }

    private static double distance(Distance rule, double[] atr, double price, int decided, double risk) {
        return switch (rule) {
            case Distance.None() -> Double.POSITIVE_INFINITY;
            case Distance.Fraction(double fraction) -> fraction * price;
            case Distance.Atr(double multiple, int _) -> multiple * atr[decided];
            case Distance.Risk(double multiple) -> multiple * risk;
        };
    }

    /// Searches on, up to and including bar `last`.
    ///
    /// @return the bar in which the position is closed, or −1
    int until(int last) {
        int found = trails ? trailing(last) : fixed(last);
        next = Math.max(next, last + 1);
        return found;
    }

    private int fixed(int last) {
        double[] worst = bars.worst();
        double[] best = bars.best();
        int bar = next;
        while (bar <= last) {
            if ((bar & (SideBars.BLOCK - 1)) == 0 && untouched(bar >> SideBars.SHIFT, stop)) {
                bar += SideBars.BLOCK;
            } else if (worst[bar] <= stop || best[bar] >= target) {
                return touched(bar);
            } else {
                bar++;
            }
        }
        return -1;
    }

    private boolean untouched(int block, double level) {
        return bars.worstOf()[block] > level && bars.bestOf()[block] < target;
    }

    private int trailing(int last) {
        double[] worst = bars.worst();
        double[] best = bars.best();
        double highest = peak;
        double level = stop;
        int bar = next;
        while (bar <= last) {
            int block = bar >> SideBars.SHIFT;
            if (begins(bar, last) && passes(block, highest, level)) {
                highest = Math.max(highest, bars.bestOf()[block]);
                bar += SideBars.BLOCK;
                continue;
            }
            double raised = trail(highest, bar);
            level = raised > level ? raised : level;
            if (worst[bar] <= level || best[bar] >= target) {
                break;
            }
            highest = best[bar] > highest ? best[bar] : highest;
            bar++;
        }
        peak = highest;
        stop = level;
        return bar <= last ? touched(bar) : -1;
    }

    /// Whether a block of bars that can be passed in one step begins here.
    private boolean begins(int bar, int last) {
        return (bar & (SideBars.BLOCK - 1)) == 0 && bar + SideBars.BLOCK - 1 <= last && trailAtr.length == 0;
    }

    /// Tells what fills in a bar: a gap at the open comes first (an entry at that open has none), then the stop.
    private int touched(int bar) {
        double open = bars.open()[bar];
        boolean gap = bar != entered && open >= target && open > stop;
        stopped = bars.worst()[bar] <= stop && !gap;
        price = stopped ? Math.min(open, stop) : Math.max(open, target);
        return bar;
    }

    /// Whether not even the level behind the block's best price is touched in it.
    private boolean passes(int block, double highest, double level) {
        double most = Math.max(highest, bars.bestOf()[block]) * keep - distance;
        return untouched(block, Math.max(level, most));
    }

    /// The trailing level in a bar, behind the best price of the bars before.
    private double trail(double highest, int bar) {
        return highest * keep - (trailAtr.length == 0 ? distance : multiple * trailAtr[bar - 1]);
    }

    /// The stop follows; it never goes back.
    private void raise(int bar) {
        double level = trail(peak, bar);
        stop = level > stop ? level : stop;
    }

    /// Whether the open of the bar after those searched is at or beyond an exit.
    boolean gapsAt(int bar) {
        if (trails) {
            raise(bar);
        }
        price = bars.open()[bar];
        stopped = price <= stop;
        return stopped || price >= target;
    }

    /// Unsigned price of the exit found.
    double price() {
        return bars.sign() * price;
    }

    /// Whether a stop was found rather than a target.
    boolean stopped() {
        return stopped;
    }
}
