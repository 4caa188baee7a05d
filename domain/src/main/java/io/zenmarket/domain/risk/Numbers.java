package io.zenmarket.domain.risk;

/// Refuses numbers that make no limit.
final class Numbers {

    private Numbers() {}

    static void above(String name, double limit) {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException(name + ": expected a number above 0, was " + limit);
        }
    }
}
