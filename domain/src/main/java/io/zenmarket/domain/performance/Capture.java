package io.zenmarket.domain.performance;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Annual return against that of the benchmark, over all bars or those where the benchmark rose or fell.
///
/// Formula: annual return(r) / annual return(b), each over the chosen bars. Source: empyrical's capture
/// functions; `NaN` if there is no such bar or the benchmark's annual return is 0.
public final class Capture {

    private Capture() {}

    /// Over all bars.
    public static double of(double[] returns, double[] benchmark, double periodsPerYear) {
        return where(b -> true, returns, benchmark, periodsPerYear);
    }

    /// Over the bars where the benchmark rose.
    public static double up(double[] returns, double[] benchmark, double periodsPerYear) {
        return where(b -> b > 0, returns, benchmark, periodsPerYear);
    }

    /// Over the bars where the benchmark fell.
    public static double down(double[] returns, double[] benchmark, double periodsPerYear) {
        return where(b -> b < 0, returns, benchmark, periodsPerYear);
    }

    /// Up capture over down capture.
    public static double upDown(double[] returns, double[] benchmark, double periodsPerYear) {
        double down = down(returns, benchmark, periodsPerYear);
        return down == 0 ? Double.NaN : up(returns, benchmark, periodsPerYear) / down;
    }

    private static double where(DoublePredicate chosen, double[] returns, double[] benchmark, double periodsPerYear) {
        Returns.requireSameLength(returns.length, benchmark.length);
        int[] bars = IntStream.range(0, benchmark.length)
                .filter(i -> chosen.test(benchmark[i]))
                .toArray();
        double market = AnnualReturn.of(pick(benchmark, bars), periodsPerYear);
        return market == 0 ? Double.NaN : AnnualReturn.of(pick(returns, bars), periodsPerYear) / market;
    }

    private static double[] pick(double[] values, int[] bars) {
        return IntStream.of(bars).mapToDouble(bar -> values[bar]).toArray();
    }
}
