package io.zenmarket.domain.performance;

import java.util.function.DoublePredicate;

/// Longest run of trades of one kind.
///
/// A trade without profit or loss ends both kinds of run (the legacy program counts it as a loss).
public final class Streaks {

    private Streaks() {}

    /// Longest run of results above zero.
    public static int wins(double[] results) {
        return longest(x -> x > 0, results);
    }

    /// Longest run of results below zero.
    public static int losses(double[] results) {
        return longest(x -> x < 0, results);
    }

    private static int longest(DoublePredicate kind, double[] results) {
        int longest = 0;
        int run = 0;
        for (double result : results) {
            run = kind.test(result) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
