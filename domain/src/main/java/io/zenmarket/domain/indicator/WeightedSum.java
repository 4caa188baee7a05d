package io.zenmarket.domain.indicator;

/// The last n values' sum S and linearly weighted sum W = 1·x_{t−n+1} + … + n·x_t, both exact and updated per bar at
/// a cost that does not depend on n. Not thread-safe.
final class WeightedSum {

    private final int period;
    private final Expansion sum = new Expansion();
    private final Expansion weighted = new Expansion();
    private final Expansion scratch = new Expansion();

    WeightedSum(int period) {
        this.period = period;
    }

    /// Moves on one bar. A missing value is passed as 0.
    void push(double entering, double leaving) {
        weighted.addProduct(sum, -1);
        weighted.addProduct(entering, period);
        sum.add(entering);
        sum.add(-leaving);
    }

    /// (a·W + b·S) / divisor, correctly rounded, for whole numbers a and b.
    double combined(double a, double b, double divisor) {
        scratch.clear();
        scratch.addProduct(weighted, a);
        scratch.addProduct(sum, b);
        return scratch.dividedBy(divisor);
    }

    /// One such combination per bar whose window holds no missing value.
    static double[] values(double[] series, int period, double a, double b, double divisor) {
        double[] values = Columns.undefined(series.length);
        WeightedSum window = new WeightedSum(period);
        int present = 0;
        for (int i = 0; i < series.length; i++) {
            present = Expansion.holds(series[i]) ? present + 1 : 0;
            window.push(present(series, i), present(series, i - period));
            if (present >= period) {
                values[i] = window.combined(a, b, divisor);
            }
        }
        return values;
    }

    private static double present(double[] series, int i) {
        return i >= 0 && Expansion.holds(series[i]) ? series[i] : 0;
    }
}
