package io.zenmarket.domain.indicator;

/// Triangular moving average: weights rise to the middle of the window and fall again.
///
/// Formula: TRIMA = SMA(SMA(x, a), b), a = ⌊n / 2⌋ + 1, b = n + 1 − a. Conventions: as TA-Lib and [Sma].
///
/// @param period n, bars in the window
public record Trima(int period) {

    public Trima {
        Period.check("trima: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        int inner = period / 2 + 1;
        return new Sma(period + 1 - inner).values(new Sma(inner).values(series));
    }
}
