package io.zenmarket.domain.paper;

/// Numbers that are one but for rounding: a split or dividend adjusts the prices before it, so that a range or a
/// volatility that was measured before it is another in the last bits after it.
final class Near {

    private static final double SHARE = 1e-9;

    private Near() {}

    static boolean same(double one, double other) {
        return Double.compare(one, other) == 0 || Math.abs(one - other) <= SHARE * Math.abs(one);
    }
}
