package io.zenmarket.domain.performance;

import java.util.Arrays;

/// How closely the curve follows a straight line on a logarithmic scale.
///
/// Formula: R² of the least-squares line through Σ ln(1 + r) against the bar's number; from 0 to 1.
///
/// Source: empyrical's stability_of_timeseries. `NaN` for fewer than two returns, for a flat curve, and after
/// a ruin.
public final class Stability {

    private Stability() {}

    public static double of(double[] returns) {
        double[] present = Arrays.stream(returns).filter(r -> !Double.isNaN(r)).toArray();
        double[] number = new double[present.length];
        double[] log = new double[present.length];
        double sum = 0;
        for (int i = 0; i < present.length; i++) {
            sum += Math.log1p(present[i]);
            number[i] = i;
            log[i] = sum;
        }
        return Double.isFinite(sum) ? Pairs.of(log, number).determination() : Double.NaN;
    }
}
