package io.zenmarket.domain.indicator;

/// Double exponential moving average.
///
/// Formula: DEMA = 2 E₁ − E₂, E₁ = EMA(x, n), E₂ = EMA(E₁, n).
///
/// Source: P. Mulloy, "Smoothing Data with Faster Moving Averages", Stocks & Commodities 12 (1994). Conventions: as
/// [Ema].
///
/// @param period n, bars of each seed
public record Dema(int period) {

    public Dema {
        Period.check("dema: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return 2 * (period - 1);
    }

    public double[] values(double[] series) {
        Ema ema = new Ema(period);
        double[] once = ema.values(series);
        return Columns.join(once, ema.values(once), (first, second) -> 2 * first - second);
    }
}
