package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Mean of results, of all, of the gains, or of the losses. `NaN` if there are none.
public final class AverageResult {

    private AverageResult() {}

    /// Of all: the expectancy.
    public static double of(double[] results) {
        return where(x -> !Double.isNaN(x), results);
    }

    /// Of those above zero.
    public static double win(double[] results) {
        return where(x -> x > 0, results);
    }

    /// Of those below zero; negative.
    public static double loss(double[] results) {
        return where(x -> x < 0, results);
    }

    private static double where(DoublePredicate chosen, double[] results) {
        return Arrays.stream(results).filter(chosen).average().orElse(Double.NaN);
    }
}
