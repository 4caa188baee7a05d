package io.zenmarket.domain.indicator;

/// Percentage price oscillator.
///
/// Formula: PPO = 100 (EMA(fast) − EMA(slow)) / EMA(slow).
///
/// Conventions: exponential means, TA-Lib's matype 1 (its default is simple ones), each seeded at the series' start,
/// unlike [Macd]. A missing (not finite) input restarts it.
///
/// @param fast length of the fast average, below `slow`
/// @param slow length of the slow average
public record Ppo(int fast, int slow) {

    public Ppo {
        Period.check("ppo: fast", 1, fast);
        Period.check("ppo: slow", fast + 1, slow);
    }

    /// Leading bars without a value.
    public int warmup() {
        return slow - 1;
    }

    public double[] values(double[] series) {
        return Columns.join(
                new Ema(fast).values(series),
                new Ema(slow).values(series),
                (quick, calm) -> 100 * ((quick - calm) / calm));
    }
}
