package io.zenmarket.domain.indicator;

/// Rate of change of a triply smoothed average, in percent.
///
/// Formula: TRIX_t = 100 (E_t / E_{t−1} − 1), E = EMA(EMA(EMA(x, n), n), n).
///
/// Source: J. Hutson, "Good TRIX", Stocks & Commodities 1 (1983). Conventions: as [Ema].
///
/// @param period n, bars of each seed
public record Trix(int period) {

    public Trix {
        Period.check("trix: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return 3 * (period - 1) + 1;
    }

    public double[] values(double[] series) {
        Ema ema = new Ema(period);
        return new Roc(1).values(ema.values(ema.values(ema.values(series))));
    }
}
