package io.zenmarket.domain.indicator;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Work on whole columns in which `NaN` means "no value".
final class Columns {

    /// A stretch of bars, `from` inclusive to `to` exclusive.
    @FunctionalInterface
    interface Stretch {
        void accept(int from, int to);
    }

    private Columns() {}

    /// A column without any value.
    static double[] undefined(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /// Calls `stretch` for each longest run of bars at which all columns are finite. Recursive indicators work on one
    /// run at a time, so that a missing value restarts them instead of spoiling all that follows.
    static void eachRun(Stretch stretch, double[]... columns) {
        int size = columns[0].length;
        int from = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || !finiteAt(i, columns)) {
                if (i > from) {
                    stretch.accept(from, i);
                }
                from = i + 1;
            }
        }
    }

    /// Takes away the values of bars at which not all columns have one.
    static void keepCommon(double[]... columns) {
        for (int i = 0; i < columns[0].length; i++) {
            if (!finiteAt(i, columns)) {
                for (double[] column : columns) {
                    column[i] = Double.NaN;
                }
            }
        }
    }

    static double[] map(double[] column, DoubleUnaryOperator function) {
        double[] mapped = new double[column.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = function.applyAsDouble(column[i]);
        }
        return mapped;
    }

    static double[] join(double[] left, double[] right, DoubleBinaryOperator join) {
        double[] joined = new double[left.length];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = join.applyAsDouble(left[i], right[i]);
        }
        return joined;
    }

    /// [#eachRun(Stretch, double[]...)] of one column.
    static void eachRun(Stretch stretch, double[] column) {
        int from = 0;
        while (from < column.length) {
            int to = from;
            while (to < column.length && Double.isFinite(column[to])) {
                to++;
            }
            if (to > from) {
                stretch.accept(from, to);
            }
            from = to + 1;
        }
    }

    private static boolean finiteAt(int i, double[]... columns) {
        for (double[] column : columns) {
            if (!Double.isFinite(column[i])) {
                return false;
            }
        }
        return true;
    }
}
