package io.zenmarket.domain.performance;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Share of bars on which the return beat the benchmark's.
///
/// Formula: #(r > b) / #(all), likewise over the bars where the benchmark fell or did not. Source:
/// empyrical's batting_average. `NaN` without such bars.
public final class BattingAverage {

    private BattingAverage() {}

    /// Over all bars.
    public static double of(double[] returns, double[] benchmark) {
        return where(b -> !Double.isNaN(b), returns, benchmark);
    }

    /// Over the bars where the benchmark did not fall, as empyrical has it.
    public static double up(double[] returns, double[] benchmark) {
        return where(b -> b >= 0, returns, benchmark);
    }

    /// Over the bars where the benchmark fell.
    public static double down(double[] returns, double[] benchmark) {
        return where(b -> b < 0, returns, benchmark);
    }

    private static double where(DoublePredicate chosen, double[] returns, double[] benchmark) {
        Returns.requireSameLength(returns.length, benchmark.length);
        return IntStream.range(0, returns.length)
                .filter(i -> chosen.test(benchmark[i]) && !Double.isNaN(returns[i]))
                .mapToDouble(i -> returns[i] > benchmark[i] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
