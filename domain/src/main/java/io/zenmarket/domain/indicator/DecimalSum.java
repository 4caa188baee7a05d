package io.zenmarket.domain.indicator;

/// A rolling sum of decimals in whole units: 0.1 + 0.2 is 0.3 here, because a price is the decimal it was quoted as,
/// not the binary fraction next to it.
///
/// A double counts as a decimal when it is the one nearest to units / 10^scale with at most 10 places and 15 digits
/// (fewer where the window is so long that a sum could pass 2^53). Each scale has its own sum of units, so that the
/// sum depends on the window's values only. Not thread-safe.
final class DecimalSum {

    private static final double[] POWER = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};
    private static final double EXACT = 0x1p53;
    /// A double carries every decimal of 15 digits; with more, nearly any double would pass for a decimal.
    private static final double FIFTEEN_DIGITS = 1e15;

    private final double most;
    private final long[] units = new long[POWER.length];
    private final int[] values = new int[POWER.length];
    private int others;

    /// @param window most values to be held at a time
    DecimalSum(int window) {
        most = Math.min(FIFTEEN_DIGITS, EXACT / window);
    }

    void add(double value) {
        int scale = scale(value);
        if (scale < 0) {
            others++;
        } else {
            values[scale]++;
            units[scale] += units(value, scale);
        }
    }

    void remove(double value) {
        int scale = scale(value);
        if (scale < 0) {
            others--;
        } else {
            values[scale]--;
            units[scale] -= units(value, scale);
        }
    }

    /// The double nearest to sum ÷ count; `NaN` when not all values are decimals or the sum has more than 53 bits.
    double dividedBy(int count) {
        int finest = POWER.length - 1;
        while (finest > 0 && values[finest] == 0) {
            finest--;
        }
        long sum = 0;
        boolean exact = others == 0 && count * POWER[finest] <= EXACT;
        for (int scale = 0; exact && scale <= finest; scale++) {
            sum = 10 * sum + units[scale];
            exact = Math.abs(sum) <= EXACT;
        }
        return exact ? sum / (count * POWER[finest]) : Double.NaN;
    }

    private int scale(double value) {
        for (int scale = 0; scale < POWER.length; scale++) {
            double rounded = Math.rint(value * POWER[scale]);
            if (rounded / POWER[scale] == value && Math.abs(rounded) <= most) {
                return scale;
            }
        }
        return -1;
    }

    private static long units(double value, int scale) {
        return (long) Math.rint(value * POWER[scale]);
    }
}
