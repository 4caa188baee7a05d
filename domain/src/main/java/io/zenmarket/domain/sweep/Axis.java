package io.zenmarket.domain.sweep;

import java.util.Arrays;

/// One parameter of a sweep and the values it takes.
///
/// @param name as written in specifications
/// @param values at least one, none twice, in the order in which they are tried
public record Axis(String name, double[] values) {

    public Axis {
        values = values.clone();
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(name + ": expected one or more numbers, was " + Arrays.toString(values));
        }
        if (Arrays.stream(values).distinct().count() < values.length) {
            throw new IllegalArgumentException(name + ": expected each value once, was " + Arrays.toString(values));
        }
    }

    public static Axis of(String name, double... values) {
        return new Axis(name, values);
    }

    public int size() {
        return values.length;
    }
}
