package io.zenmarket.domain.performance;

import java.util.function.ToDoubleFunction;

/// Confidence intervals of a statistic by resampling the returns in blocks of random length, which keeps
/// their dependence over time.
///
/// Each resample starts at a random bar; each next value is that of the bar after with probability 1 − 1/L
/// (the first bar follows the last), else that of a new random bar. So blocks have geometric length with mean
/// L.
///
/// Source: D. Politis, J. Romano, The Stationary Bootstrap (1994). Random numbers: splitmix64, one stream per
/// resample, so that resample i is the same however many there are and in whatever order they are computed.
///
/// @param meanBlock L, at least 1; 1 draws independently
/// @param resamples how many, e.g. 1,000
/// @param seed any
public record StationaryBootstrap(double meanBlock, int resamples, long seed) {

    public StationaryBootstrap {
        if (!(meanBlock >= 1)) {
            throw new IllegalArgumentException("bootstrap: expected a mean block of at least 1 bar, was " + meanBlock);
        }
        if (resamples < 1) {
            throw new IllegalArgumentException("bootstrap: expected at least 1 resample, was " + resamples);
        }
    }

    /// Blocks of mean length n^(1/3), the order that is best for a variance.
    public static StationaryBootstrap of(int bars, int resamples, long seed) {
        return new StationaryBootstrap(Math.max(1, Math.cbrt(bars)), resamples, seed);
    }

    /// A statistic and what else it might have been.
    ///
    /// @param estimate of the returns themselves
    /// @param low lower end of the interval
    /// @param high upper end of the interval
    /// @param defined resamples on which the statistic is defined; the interval is made from those
    public record Interval(double estimate, double low, double high, int defined) {}

    /// The interval between the (1 − confidence)/2 and (1 + confidence)/2 quantiles of the resamples.
    ///
    /// @param statistic of a series as long as `returns`; must not keep the array, which is used again
    /// @param confidence e.g. 0.95
    public Interval interval(double[] returns, ToDoubleFunction<double[]> statistic, double confidence) {
        double[] sorted = Quantile.sorted(distribution(returns, statistic));
        return new Interval(
                statistic.applyAsDouble(returns),
                Quantile.ofSorted(sorted, (1 - confidence) / 2),
                Quantile.ofSorted(sorted, (1 + confidence) / 2),
                sorted.length);
    }

    /// The statistic of each resample.
    ///
    /// @param statistic as for [#interval]
    public double[] distribution(double[] returns, ToDoubleFunction<double[]> statistic) {
        double[] values = new double[resamples];
        double[] resample = new double[returns.length];
        for (int i = 0; i < resamples; i++) {
            fill(resample, returns, SplitMix.of(seed, i));
            values[i] = statistic.applyAsDouble(resample);
        }
        return values;
    }

    private void fill(double[] resample, double[] returns, SplitMix random) {
        double renewal = 1 / meanBlock;
        int bar = -1;
        for (int i = 0; i < resample.length; i++) {
            boolean renew = i == 0 || random.nextDouble() < renewal;
            bar = renew ? random.nextInt(returns.length) : bar + 1 == returns.length ? 0 : bar + 1;
            resample[i] = returns[bar];
        }
    }
}
