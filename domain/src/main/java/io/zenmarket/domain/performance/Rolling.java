package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Statistics of the last bars, per bar; `NaN` until the window is full.
///
/// Each window is computed anew, so that no rounding is carried along: n × window steps. A long series of
/// short bars is compounded to [DailyReturns] first.
public final class Rolling {

    private Rolling() {}

    /// Annualised [Sharpe] ratio of the last `window` returns.
    ///
    /// @param excess returns less the risk-free rate of a period
    public static double[] sharpe(double[] excess, int window, double periodsPerYear) {
        double year = Math.sqrt(periodsPerYear);
        return rolling(
                excess.length,
                window,
                from -> Moments.of(excess, from, from + window).ratio() * year);
    }

    /// Annualised [Volatility] of the last `window` returns.
    public static double[] volatility(double[] returns, int window, double periodsPerYear) {
        double year = Math.sqrt(periodsPerYear);
        return rolling(
                returns.length,
                window,
                from -> Moments.of(returns, from, from + window).deviation() * year);
    }

    /// [Beta] over the last `window` bars.
    public static double[] beta(double[] returns, double[] benchmark, int window) {
        Returns.requireSameLength(returns.length, benchmark.length);
        return rolling(
                returns.length,
                window,
                from -> Beta.of(
                        Arrays.copyOfRange(returns, from, from + window),
                        Arrays.copyOfRange(benchmark, from, from + window)));
    }

    /// [MaxDrawdown] within the last `window` returns.
    public static double[] maxDrawdown(double[] returns, int window) {
        return rolling(
                returns.length, window, from -> MaxDrawdown.of(Arrays.copyOfRange(returns, from, from + window)));
    }

    private static double[] rolling(int length, int window, IntToDoubleFunction startingAt) {
        if (window < 1) {
            throw new IllegalArgumentException("rolling window: expected at least 1 bar, was " + window);
        }
        double[] values = new double[length];
        Arrays.fill(values, 0, Math.min(window - 1, length), Double.NaN);
        for (int i = window - 1; i < length; i++) {
            values[i] = startingAt.applyAsDouble(i - window + 1);
        }
        return values;
    }
}
