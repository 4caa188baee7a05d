package io.zenmarket.domain.indicator;

/// Rolling second moments without cancellation: both sums of n Σxy − Σx Σy are exact, and so is their difference.
///
/// TA-Lib subtracts two rounded numbers of nearly equal size (E[x²] − E[x]²), which costs it up to five digits on
/// index prices and can make the variance of a constant series differ from 0. Not thread-safe.
final class Covariance {

    /// From here on the square of a value could overflow; such values count as missing.
    private static final double LIMIT = 0x1p480;

    private final double[] x;
    private final double[] y;
    private final int period;
    private final Expansion sumX = new Expansion();
    private final Expansion sumY = new Expansion();
    private final Expansion sumXy = new Expansion();
    private final Expansion difference = new Expansion();

    private Covariance(double[] x, double[] y, int period) {
        this.x = x;
        this.y = y;
        this.period = period;
    }

    /// (n Σxy − Σx Σy) / divisor per bar, correctly rounded; n² as divisor gives the population covariance, n (n−1)
    /// the sample covariance. A bar whose window holds a missing (not finite) input has no value.
    static double[] values(double[] x, double[] y, int period, double divisor) {
        return new Covariance(x, y, period).values(divisor);
    }

    private double[] values(double divisor) {
        double[] values = Columns.undefined(x.length);
        int present = 0;
        for (int i = 0; i < x.length; i++) {
            if (i >= period && holds(i - period)) {
                add(-x[i - period], y[i - period], -y[i - period]);
            }
            present = holds(i) ? present + 1 : 0;
            if (present > 0) {
                add(x[i], y[i], y[i]);
            }
            if (present >= period) {
                values[i] = moment(divisor);
            }
        }
        return values;
    }

    private boolean holds(int i) {
        return Math.abs(x[i]) < LIMIT && Math.abs(y[i]) < LIMIT;
    }

    private void add(double signedX, double plainY, double signedY) {
        sumX.add(signedX);
        sumXy.addProduct(signedX, plainY);
        if (x != y) {
            sumY.add(signedY);
        }
    }

    private double moment(double divisor) {
        difference.clear();
        difference.addProduct(sumXy, period);
        difference.addProduct(sumX, x == y ? sumX : sumY, -1);
        return difference.dividedBy(divisor);
    }
}
