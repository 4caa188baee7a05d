package io.zenmarket.domain.indicator;

import java.util.Arrays;

/// Relative strength index.
///
/// Formula: RSI = 100 G / (G + L), G and L = Wilder averages of rises and falls, A_t = A_{t−1} + (x_t − A_{t−1}) / n.
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
        double[] strength = Columns.undefined(close.length);
        Columns.eachRun(
                (from, to) -> {
                    if (to - from > period) {
                        fill(close, from, to, strength);
                    }
                },
                close);
        return strength;
    }

    /// One pass over closes that are all finite: both averages are carried along.
    private void fill(double[] close, int from, int to, double[] strength) {
        double[] first = new Momentum(1).values(Arrays.copyOfRange(close, from, from + period + 1));
        double gain = Ema.seed(rises(first), 1, period);
        double loss = Ema.seed(falls(first), 1, period);
        strength[from + period] = 100 * (gain / (gain + loss));
        double share = 1.0 / period;
        for (int i = from + period + 1; i < to; i++) {
            double change = close[i] - close[i - 1];
            gain += share * (Math.max(change, 0) - gain);
            loss += share * (Math.max(-change, 0) - loss);
            strength[i] = 100 * (gain / (gain + loss));
        }
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
