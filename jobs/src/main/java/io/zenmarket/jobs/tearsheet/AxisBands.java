package io.zenmarket.jobs.tearsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of a parameter in bands, of one value each or, where there are too many, of equally many.
///
/// @param name of the parameter
/// @param bands ascending
/// @param from lowest value of each band
record AxisBands(String name, List<HeatMap.Band> bands, double[] from) {

    static AxisBands of(Axis axis, double[] values, int most) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int count = Math.min(most, distinct.length);
        List<HeatMap.Band> bands = new ArrayList<>();
        double[] from = new double[count];
        for (int i = 0; i < count; i++) {
            from[i] = distinct[(int) ((long) i * distinct.length / count)];
            double to = distinct[(int) ((long) (i + 1) * distinct.length / count) - 1];
            bands.add(new HeatMap.Band(label(axis, from[i], to), from[i], to));
        }
        return new AxisBands(axis.name(), bands, from);
    }

    private static String label(Axis axis, double from, double to) {
        return from == to ? Texts.value(axis, from) : Texts.value(axis, from) + "–" + Texts.value(axis, to);
    }

    int size() {
        return from.length;
    }

    /// The band a value stands in.
    int of(double value) {
        int place = Arrays.binarySearch(from, value);
        return place >= 0 ? place : Math.max(0, -place - 2);
    }
}
