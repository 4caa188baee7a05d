package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Share of results above zero, of trades or of periods. `NaN` without results.
public final class WinRate {

    private WinRate() {}

    /// Formula: #(x > 0) / #(all); a result of zero is no win, but counts.
    public static double of(double[] results) {
        return share(results, x -> !Double.isNaN(x));
    }

    /// Formula: #(x > 0) / #(x ≠ 0), as quantstats has it for periods, where zero mostly means out of the
    /// market.
    public static double ofNonZero(double[] results) {
        return share(results, x -> x < 0 || x > 0);
    }

    private static double share(double[] results, DoublePredicate counts) {
        return Arrays.stream(results)
                .filter(counts)
                .map(x -> x > 0 ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
