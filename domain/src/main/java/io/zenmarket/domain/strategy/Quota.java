package io.zenmarket.domain.strategy;

/// How many of the ranked symbols: a number of them, or a fraction.
///
/// @param size whole and 1 or more: that many; below 1: that fraction, rounded down but at least one; 0: none
public record Quota(double size) {

    public static final Quota NONE = new Quota(0);

    /// Keeps 0.29 × 100, which is a little below 29 in binary, from being 28.
    private static final double ROUNDING = 1e-9;

    public Quota {
        if (!(size >= 0 && size <= 1_000_000) || (size > 1 && size != Math.rint(size))) {
            throw new IllegalArgumentException(
                    "quota: expected a whole number of symbols, or a fraction from 0 to below 1, was " + size);
        }
    }

    /// Never more than there are.
    int of(int ranked) {
        if (size == 0 || size >= 1) {
            return (int) Math.min(size, ranked);
        }
        return Math.min(ranked, Math.max(1, (int) (size * ranked + ROUNDING)));
    }
}
