package io.zenmarket.domain.indicator;

/// Rate of change in percent.
///
/// Formula: ROC_t = 100 (x_t / x_{t−n} − 1). Conventions: as TA-Lib, but `NaN` instead of 0 when x_{t−n} is 0. A bar
/// without one of both inputs has no value.
///
/// @param period n, bars between the two inputs
public record Roc(int period) {

    public Roc {
        Period.check("roc: period", 1, period);
    }

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public double[] values(double[] series) {
        double[] rates = Columns.undefined(series.length);
        for (int i = period; i < series.length; i++) {
            double before = series[i - period];
            rates[i] = before == 0 ? Double.NaN : (series[i] / before - 1) * 100;
        }
        return rates;
    }
}
