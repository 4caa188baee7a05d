package io.zenmarket.domain.strategy;

import java.util.Arrays;
import java.util.Objects;

/// Decisions in ascending order of their bars, at most one a bar. It is filled by a strategy and used again for the
/// next parameter set, so that a sweep allocates nothing. Not thread-safe.
public final class DecisionEvents {

    private int[] bars = new int[64];
    private Decision[] decisions = new Decision[64];
    private int size;

    /// Forgets all events.
    public void clear() {
        size = 0;
    }

    /// Adds one.
    ///
    /// @param bar index of the bar at whose close it was decided, above that of the event before
    public void add(int bar, Decision decision) {
        if (size > 0 && bar <= bars[size - 1]) {
            throw new IllegalArgumentException(
                    "decisions: expected a bar after " + bars[size - 1] + ", was " + bar + " (" + decision + ")");
        }
        if (size == bars.length) {
            bars = Arrays.copyOf(bars, 2 * size);
            decisions = Arrays.copyOf(decisions, 2 * size);
        }
        bars[size] = bar;
        decisions[size++] = decision;
    }

    public int size() {
        return size;
    }

    /// The bar of event `index`.
    public int bar(int index) {
        return bars[Objects.checkIndex(index, size)];
    }

    /// The decision of event `index`.
    public Decision decision(int index) {
        return decisions[Objects.checkIndex(index, size)];
    }
}
