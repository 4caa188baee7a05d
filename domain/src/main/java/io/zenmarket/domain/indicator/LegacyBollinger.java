package io.zenmarket.domain.indicator;

/// The legacy program's Bollinger bands, with the sample standard deviation.
///
/// Formula: middle = SMA(n), upper and lower = middle ± w · √(Σ (x − middle)² / (n − 1)).
///
/// Conventions: divisor n − 1, where [Bollinger] and TA-Lib divide by n; missing inputs as in [Sma].
///
/// @param period n, bars in the window
/// @param width w, standard deviations from the middle to each band
public record LegacyBollinger(int period, double width) {

    public LegacyBollinger {
        Period.check("legacy bollinger: period", 2, period);
        Period.checkFactor("legacy bollinger: width", width);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public Bollinger.Lines values(double[] series) {
        double[] variances = Covariance.values(series, series, period, period * (period - 1.0));
        return Bollinger.around(new Sma(period).values(series), Columns.map(variances, Math::sqrt), width);
    }
}
