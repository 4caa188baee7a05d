package io.zenmarket.jobs.cost;

import java.util.Locale;

/// Dollars as text.
final class Money {

    private static final double CENTS_MATTER = 100;

    private Money() {}

    /// A sum of a month: cents below a hundred dollars, whole dollars from there on.
    static String month(double dollars) {
        return String.format(Locale.ROOT, dollars < CENTS_MATTER ? "$%.2f" : "$%,.0f", dollars);
    }

    /// A sum of a night, to a hundredth of a cent.
    static String night(double dollars) {
        return String.format(Locale.ROOT, "$%.4f", dollars);
    }

    static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
