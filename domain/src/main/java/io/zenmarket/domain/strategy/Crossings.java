package io.zenmarket.domain.strategy;

/// Crosses of two lines.
///
/// A line crosses above another at the bar at which it is above, was not above at the bar before, and has
/// been below at least once since both have values; below likewise. So a cross is decided once, equal lines
/// are neither above nor below, and a line that touches the other and turns crosses it anew. These are the
/// crosses of vectorbt; backtesting.py wants the line on the other side at the very bar before, and misses a
/// cross through a tie. A missing value of either line starts all over.
public final class Crossings {

    private Crossings() {}

    /// States LONG where `line` crosses above `other`, SHORT where it crosses below. Time is spent on the
    /// stretches between two crosses, in one comparison a bar.
    ///
    /// @param from first bar looked at
    public static void decide(double[] line, double[] other, int from, DecisionEvents decisions) {
        int size = Math.min(line.length, other.length);
        boolean wasAbove = false;
        boolean wasBelow = false;
        int bar = from;
        while (bar < size) {
            if (line[bar] > other[bar]) {
                if (wasBelow) {
                    decisions.add(bar, Decision.LONG);
                }
                wasAbove = true;
                bar = endOfAbove(line, other, bar + 1, size);
            } else if (line[bar] < other[bar]) {
                if (wasAbove) {
                    decisions.add(bar, Decision.SHORT);
                }
                wasBelow = true;
                bar = endOfAbove(other, line, bar + 1, size);
            } else {
                boolean tie = line[bar] == other[bar];
                wasAbove &= tie;
                wasBelow &= tie;
                bar++;
            }
        }
    }

    /// The first bar from `bar` on at which `line` is not above `other`.
    private static int endOfAbove(double[] line, double[] other, int bar, int size) {
        for (int i = bar; i < size; i++) {
            if (!(line[i] > other[i])) {
                return i;
            }
        }
        return size;
    }

    /// Whether a value rose above a level that may itself move: above now, not above before. Never with a
    /// missing value.
    static boolean above(double before, double levelBefore, double now, double level) {
        return now > level && before <= levelBefore;
    }

    /// Whether a value fell below a level that may itself move: below now, not below before. Never with a
    /// missing value.
    static boolean below(double before, double levelBefore, double now, double level) {
        return now < level && before >= levelBefore;
    }
}
