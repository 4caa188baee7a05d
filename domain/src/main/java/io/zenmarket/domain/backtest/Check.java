package io.zenmarket.domain.backtest;

/// Refuses numbers that make no sense.
final class Check {

    private Check() {}

    static void notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + ", expected 0 or more, was " + value);
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + ", expected above 0, was " + value);
        }
    }

    static void fraction(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + ", expected a fraction from 0 to below 1, was " + value);
        }
    }

    static void atLeast(String what, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(what + ", expected " + least + " or more, was " + value);
        }
    }
}
