package io.zenmarket.domain.indicator;

/// Relative strength index.
///
/// Formula: RSI = 100 G / (G + L), G and L = Wilder averages of rises and falls, A_t = (A_{t−1} (n−1) + x_t) / n.
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: seeded with the mean of the
/// first n changes, as TA-Lib. Without any rise or fall so far it is `NaN`, where TA-Lib says 0. A missing (not
/// finite) input restarts it. [LegacyRsi] averages simply.
///
/// @param period n, changes in the seed
public record Rsi(int period) {

    public Rsi {
        Period.check("rsi: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    /// Values from 0 to 100.
    public double[] values(double[] close) {
        double[] changes = new Momentum(1).values(close);
        return strength(Wilder.average(rises(changes), period), Wilder.average(falls(changes), period));
    }

    /// 100 G / (G + L), undefined when both are 0.
    static double[] strength(double[] gains, double[] losses) {
        return Columns.join(gains, losses, (gain, loss) -> 100 * (gain / (gain + loss)));
    }

    /// Changes above zero, 0 for the others.
    static double[] rises(double[] changes) {
        return Columns.map(changes, change -> Math.max(change, 0));
    }

    /// Changes below zero as numbers above zero, 0 for the others.
    static double[] falls(double[] changes) {
        return Columns.map(changes, change -> Math.max(-change, 0));
    }
}
