package io.zenmarket.domain.indicator;

/// Checks window lengths. The upper bound keeps every warm-up within an `int`.
final class Period {

    private static final int MOST = 100_000_000;

    private Period() {}

    /// Refuses a length that makes no sense.
    ///
    /// @param indicator and parameter as named in the message, e.g. `sma: period`
    static void check(String indicator, int least, int period) {
        if (period < least || period > MOST) {
            throw new IllegalArgumentException(
                    indicator + ": expected a length from " + least + " to " + MOST + ", was " + period);
        }
    }

    /// Refuses a factor that is not finite and above zero.
    static void checkFactor(String indicator, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(indicator + ": expected a number above zero, was " + factor);
        }
    }
}
