package io.zenmarket.domain.indicator;

/// Moving average convergence/divergence.
///
/// Formula: macd = EMA(fast) − EMA(slow), signal = EMA(macd, n), histogram = macd − signal.
///
/// Source: G. Appel, Technical Analysis: Power Tools for Active Investors (2005). Conventions: as TA-Lib, both
/// averages have their first value at the same bar, so that the fast one is seeded with the `fast` inputs before the
/// slow one's first value, not with the first of the series (a difference that fades with 1 / (fast + 1) per bar). A
/// missing (not finite) input restarts it.
///
/// @param fast length of the fast average, below `slow`
/// @param slow length of the slow average
/// @param signal n, length of the signal line
public record Macd(int fast, int slow, int signal) {

    public Macd {
        Period.check("macd: fast", 1, fast);
        Period.check("macd: slow", fast + 1, slow);
        Period.check("macd: signal", 1, signal);
    }

    /// The three lines, in units of the input; a bar has all or none.
    public record Lines(double[] macd, double[] signal, double[] histogram) {}

    /// Leading bars without a value.
    public int warmup() {
        return slow + signal - 2;
    }

    public Lines values(double[] series) {
        double[] macd = Columns.join(fast(series, fast, slow), new Ema(slow).values(series), (a, b) -> a - b);
        double[] smoothed = new Ema(signal).values(macd);
        double[] histogram = Columns.join(macd, smoothed, (line, average) -> line - average);
        Columns.keepCommon(macd, smoothed, histogram);
        return new Lines(macd, smoothed, histogram);
    }

    /// The fast average, seeded so late that its first value falls on the slow one's.
    private static double[] fast(double[] series, int fast, int slow) {
        double[] averages = Columns.undefined(series.length);
        Ema ema = new Ema(fast);
        Columns.eachRun(
                (from, to) -> {
                    if (to - from >= slow) {
                        ema.fill(series, from + slow - fast, to, averages);
                    }
                },
                series);
        return averages;
    }
}
