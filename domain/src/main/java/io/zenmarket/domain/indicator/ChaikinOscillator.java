package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Chaikin's accumulation/distribution oscillator.
///
/// Formula: ADOSC = E(AD, fast) − E(AD, slow), E_t = E_{t−1} + 2 / (n + 1) (AD_t − E_{t−1}), see
/// [AccumulationDistribution].
///
/// Conventions: as TA-Lib, both averages start from the first AD, not from a mean. A bar without AD restarts it.
///
/// @param fast length of the fast average, below `slow`
/// @param slow length of the slow average
public record ChaikinOscillator(int fast, int slow) {

    public ChaikinOscillator {
        Period.check("chaikin oscillator: fast", 1, fast);
        Period.check("chaikin oscillator: slow", fast + 1, slow);
    }

    /// Leading bars without a value.
    public int warmup() {
        return slow - 1;
    }

    /// Values in units of the volume.
    public double[] values(BarColumns bars) {
        double[] line = new AccumulationDistribution().values(bars);
        double[] values = Columns.undefined(line.length);
        Columns.eachRun((from, to) -> fill(line, from, to, values), line);
        return values;
    }

    private void fill(double[] line, int from, int to, double[] values) {
        double quick = line[from];
        double calm = line[from];
        for (int i = from; i < to; i++) {
            quick += 2.0 / (fast + 1.0) * (line[i] - quick);
            calm += 2.0 / (slow + 1.0) * (line[i] - calm);
            if (i >= from + slow - 1) {
                values[i] = quick - calm;
            }
        }
    }
}
