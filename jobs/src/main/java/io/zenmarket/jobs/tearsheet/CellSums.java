package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;

/// Running sums over the cells of one pair of axes.
final class CellSums {

    private final int x;
    private final int y;
    private final int columns;
    private final double[][] sum;
    private final double[][] most;
    private final long[][] count;

    /// Of no sets.
    ///
    /// @param y −1 for a single row
    CellSums(int x, int y, int columns, int rows, int metrics) {
        this.x = x;
        this.y = y;
        this.columns = columns;
        this.sum = new double[metrics][columns * rows];
        this.most = new double[metrics][columns * rows];
        this.count = new long[metrics][columns * rows];
        for (double[] each : most) {
            Arrays.fill(each, Double.NaN);
        }
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    void add(int[] band, double[] values) {
        int cell = (y < 0 ? 0 : band[y] * columns) + band[x];
        for (int m = 0; m < values.length; m++) {
            double value = values[m];
            if (Double.isFinite(value)) {
                sum[m][cell] += value;
                most[m][cell] = count[m][cell] == 0 ? value : Math.max(most[m][cell], value);
                count[m][cell]++;
            }
        }
    }

    /// Zero sets divide to `NaN`.
    double[] mean(int metric) {
        double[] mean = new double[sum[metric].length];
        for (int cell = 0; cell < mean.length; cell++) {
            mean[cell] = sum[metric][cell] / count[metric][cell];
        }
        return mean;
    }

    double[] max(int metric) {
        return most[metric].clone();
    }
}
