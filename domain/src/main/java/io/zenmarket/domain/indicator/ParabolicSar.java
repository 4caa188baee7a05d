package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Parabolic stop and reverse.
///
/// Formula: SAR_{t+1} = SAR_t + a (E − SAR_t), E = extreme of the current trend, a grows by `step` at each new
/// extreme up to `most`; the stop never enters the range of the last two bars; touched, it jumps to E and the trend
/// turns.
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: as TA-Lib, the first trend is
/// down when the second bar's fall of the low is above zero and above its rise of the high, else up; a bar's value is
/// the stop that was in force during it, or the new one when it was touched. A missing price restarts it.
///
/// @param step first and added acceleration, usually 0.02
/// @param most largest acceleration, usually 0.2
public record ParabolicSar(double step, double most) {

    public ParabolicSar {
        Period.checkFactor("parabolic sar: step", step);
        Period.checkFactor("parabolic sar: most", most);
        if (step > most) {
            throw new IllegalArgumentException("parabolic sar: step: expected at most " + most + ", was " + step);
        }
    }

    /// Leading bars without a value.
    public int warmup() {
        return 1;
    }

    /// Values in units of the price.
    public double[] values(BarColumns bars) {
        double[] stops = Columns.undefined(bars.size());
        Columns.eachRun(
                (from, to) -> {
                    if (to - from > 1) {
                        new Trend(from + 1, bars.high(), bars.low()).follow(to, stops);
                    }
                },
                bars.high(),
                bars.low());
        return stops;
    }

    /// The state carried from bar to bar. A falling trend is a rising one seen upside down, so the rules are written
    /// once on prices times `sign`.
    private final class Trend {
        private final double[] high;
        private final double[] low;
        private final int first;
        private int sign;
        private double stop;
        private double extreme;
        private double acceleration = step;

        Trend(int first, double[] high, double[] low) {
            this.first = first;
            this.high = high;
            this.low = low;
            double fall = low[first - 1] - low[first];
            sign = fall > 0 && fall > high[first] - high[first - 1] ? -1 : 1;
            stop = far(first - 1);
            extreme = near(first);
        }

        void follow(int to, double[] stops) {
            for (int i = first; i < to; i++) {
                int before = Math.max(i - 1, first);
                if (far(i) <= stop) {
                    turn(i, before);
                }
                stops[i] = sign * stop;
                if (near(i) > extreme) {
                    extreme = near(i);
                    acceleration = Math.min(acceleration + step, most);
                }
                stop += acceleration * (extreme - stop);
                stop = Math.min(stop, Math.min(far(i), far(before)));
            }
        }

        private void turn(int i, int before) {
            sign = -sign;
            stop = Math.min(-extreme, Math.min(far(i), far(before)));
            extreme = near(i);
            acceleration = step;
        }

        /// The price the trend goes towards, times sign.
        private double near(int i) {
            return sign > 0 ? high[i] : -low[i];
        }

        /// The price on the stop's side, times sign.
        private double far(int i) {
            return sign > 0 ? low[i] : -high[i];
        }
    }
}
