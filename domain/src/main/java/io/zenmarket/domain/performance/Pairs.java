package io.zenmarket.domain.performance;

/// Means and central sums of two series over the bars where both are present.
///
/// @param count complete pairs
/// @param meanX mean of the first series
/// @param meanY mean of the second series
/// @param xx sum of squares of the first about its mean
/// @param xy sum of products about the means
/// @param yy sum of squares of the second about its mean
record Pairs(int count, double meanX, double meanY, double xx, double xy, double yy) {

    static Pairs of(double[] x, double[] y) {
        Returns.requireSameLength(x.length, y.length);
        int count = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i] + y[i])) {
                count++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        return about(count, sumX / count, sumY / count, x, y);
    }

    private static Pairs about(int count, double meanX, double meanY, double[] x, double[] y) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i] + y[i])) {
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }
        return new Pairs(count, meanX, meanY, xx, xy, yy);
    }

    /// Slope of x on y; `NaN` if y does not move.
    double slope() {
        return moves(meanY, yy) ? xy / yy : Double.NaN;
    }

    /// From −1 to 1; `NaN` if one of them does not move.
    double correlation() {
        boolean defined = moves(meanX, xx) && moves(meanY, yy);
        return defined ? Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1.0, 1.0) : Double.NaN;
    }

    /// Square of the correlation.
    double determination() {
        double correlation = correlation();
        return correlation * correlation;
    }

    private boolean moves(double mean, double squares) {
        return new Moments(count, mean, squares, 0, 0).deviation() > 0;
    }
}
