package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Maps values to a vertical axis.
///
/// @param low value at `from`
/// @param high value at `to`
/// @param from coordinate of the lowest value
/// @param to coordinate of the highest value
/// @param log whether equal distances are equal factors
record Scale(double low, double high, double from, double to, boolean log) {

    private static final double LOG_FROM = 5;
    private static final int TICKS = 6;
    private static final int MOST_DECIMALS = 8;

    static Scale of(double[] values, double from, double to) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        if (low > 0 && high / low > LOG_FROM) {
            return new Scale(low, high, from, to, true);
        }
        double pad = high > low ? 0.04 * (high - low) : Math.max(1, Math.abs(high)) * 0.1;
        return new Scale(low - pad, high + pad, from, to, false);
    }

    /// `NaN` for what has no place.
    double at(double value) {
        double share = log
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return from + (to - from) * share;
    }

    /// Round numbers inside.
    double[] ticks() {
        return log ? logTicks() : linearTicks();
    }

    private double step() {
        double rough = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return power
                * DoubleStream.of(1, 2, 2.5, 5, 10)
                        .filter(each -> each * power >= rough)
                        .findFirst()
                        .orElse(10);
    }

    private double[] linearTicks() {
        double step = step();
        long first = (long) Math.ceil(low / step);
        long last = (long) Math.floor(high / step);
        return LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
    }

    private double[] logTicks() {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        double[] within = high / low > 1e4
                ? new double[] {1}
                : high / low > 12 ? new double[] {1, 2, 5} : new double[] {1, 1.5, 2, 3, 4, 5, 7};
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMapToDouble(power -> Arrays.stream(within).map(each -> each * Math.pow(10, power)))
                .filter(tick -> tick >= low && tick <= high)
                .toArray();
    }

    /// As few as show every tick in full.
    int decimals() {
        double[] ticks = ticks();
        return IntStream.range(0, MOST_DECIMALS)
                .filter(decimals -> Arrays.stream(ticks)
                        .map(tick -> tick * Math.pow(10, decimals))
                        .allMatch(unit -> Math.abs(unit - Math.rint(unit)) < 1e-6))
                .findFirst()
                .orElse(MOST_DECIMALS);
    }
}
