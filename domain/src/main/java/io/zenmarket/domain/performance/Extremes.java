package io.zenmarket.domain.performance;

import java.util.Arrays;

/// Greatest and smallest value present; `NaN` without values.
public final class Extremes {

    private Extremes() {}

    public static double largest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
    }

    public static double smallest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN);
    }
}
