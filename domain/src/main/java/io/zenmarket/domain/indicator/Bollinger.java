package io.zenmarket.domain.indicator;

/// Bollinger bands.
///
/// Formula: middle = SMA(n), upper and lower = middle ± w · population standard deviation(n).
///
/// Source: J. Bollinger, Bollinger on Bollinger Bands (2001). Conventions: divisor n, as Bollinger and TA-Lib
/// ([LegacyBollinger] divides by n − 1); missing inputs as in [Sma].
///
/// @param period n, bars in the window
/// @param width w, standard deviations from the middle to each band
public record Bollinger(int period, double width) {

    public Bollinger {
        Period.check("bollinger: period", 1, period);
        Period.checkFactor("bollinger: width", width);
    }

    /// The three lines, in units of the input.
    public record Lines(double[] upper, double[] middle, double[] lower) {}

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public Lines values(double[] series) {
        return around(new Sma(period).values(series), new StandardDeviation(period).values(series), width);
    }

    static Lines around(double[] middle, double[] deviation, double width) {
        return new Lines(
                Columns.join(middle, deviation, (mean, spread) -> mean + width * spread),
                middle,
                Columns.join(middle, deviation, (mean, spread) -> mean - width * spread));
    }
}
