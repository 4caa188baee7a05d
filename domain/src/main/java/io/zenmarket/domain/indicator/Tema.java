package io.zenmarket.domain.indicator;

/// Triple exponential moving average.
///
/// Formula: TEMA = 3 E₁ − 3 E₂ + E₃, E₁ = EMA(x, n), E₂ = EMA(E₁, n), E₃ = EMA(E₂, n).
///
/// Source: P. Mulloy, "Smoothing Data with Faster Moving Averages", Stocks & Commodities 12 (1994). Conventions: as
/// [Ema].
///
/// @param period n, bars of each seed
public record Tema(int period) {

    public Tema {
        Period.check("tema: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return 3 * (period - 1);
    }

    public double[] values(double[] series) {
        Ema ema = new Ema(period);
        double[] once = ema.values(series);
        double[] twice = ema.values(once);
        double[] lead = Columns.join(once, twice, (first, second) -> 3 * first - 3 * second);
        return Columns.join(lead, ema.values(twice), Double::sum);
    }
}
