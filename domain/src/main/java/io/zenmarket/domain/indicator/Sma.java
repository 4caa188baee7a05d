package io.zenmarket.domain.indicator;

/// Simple moving average.
///
/// Formula: SMA_t = (x_t + … + x_{t−n+1}) / n.
///
/// Conventions: every value is the double nearest to the true mean, whatever came before the window. So windows of
/// equal mean give equal doubles, in whatever order and from whatever history, the mean of a constant is that
/// constant, and whether one average is above another is decided by the prices, not by rounding. "True" is meant in
/// decimals as long as all prices of a window have at most 10 places and 15 digits and price × 10^places × n < 2^53;
/// other windows are taken as exact binary fractions. Different decimal means of n and m prices stay different
/// doubles while price × 10^places × n × m < 2^52. TA-Lib adds and subtracts with rounding and differs by about
/// 1e-14. A missing (not finite) input leaves the n bars without a value whose window holds it.
///
/// @param period n, bars in the window
public record Sma(int period) {

    public Sma {
        Period.check("sma: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period - 1;
    }

    public double[] values(double[] series) {
        double[] means = Columns.undefined(series.length);
        DecimalSum decimals = new DecimalSum(period);
        Expansion binary = new Expansion();
        int present = 0;
        for (int i = 0; i < series.length; i++) {
            if (i >= period && Expansion.holds(series[i - period])) {
                decimals.remove(series[i - period]);
                binary.add(-series[i - period]);
            }
            present = Expansion.holds(series[i]) ? present + 1 : 0;
            if (present > 0) {
                decimals.add(series[i]);
                binary.add(series[i]);
            }
            if (present >= period) {
                double mean = decimals.dividedBy(period);
                means[i] = Double.isNaN(mean) ? binary.dividedBy(period) : mean;
            }
        }
        return means;
    }
}
