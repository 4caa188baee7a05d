package io.zenmarket.domain.signal;

import java.util.Optional;

/// Crosses of two averages as events.
///
/// The fast average crosses above the slow one on the bar on which it is above and had not been above on any of
/// the [#QUIET] bars before: an event belongs to one bar, and averages that touch back and forth do not fire
/// again until they have been quiet. Below likewise; equal averages are neither above nor below.
final class Crosses {

    /// Bars without a cross before the next one counts.
    static final int QUIET = 5;

    private Crosses() {}

    /// The event of bar `bar`, if any; none where one of the averages it looks at is undefined.
    static Optional<Reason> at(double[] fast, double[] slow, int bar) {
        int now = side(fast, slow, bar);
        if (now == 0) {
            return Optional.empty();
        }
        for (int before = bar - QUIET; before < bar; before++) {
            if (before < 0 || isUndefined(fast, slow, before) || side(fast, slow, before) == now) {
                return Optional.empty();
            }
        }
        return Optional.of(now > 0 ? Reason.GOLDEN_CROSS : Reason.DEATH_CROSS);
    }

    private static boolean isUndefined(double[] fast, double[] slow, int bar) {
        return Double.isNaN(fast[bar]) || Double.isNaN(slow[bar]);
    }

    private static int side(double[] fast, double[] slow, int bar) {
        if (fast[bar] > slow[bar]) {
            return 1;
        }
        return fast[bar] < slow[bar] ? -1 : 0;
    }
}
