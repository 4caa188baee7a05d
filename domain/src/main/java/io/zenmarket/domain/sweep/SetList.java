package io.zenmarket.domain.sweep;

import io.zenmarket.domain.strategy.Constraint;
import java.util.Arrays;
import java.util.List;

/// Stated sets.
final class SetList implements ParameterSpace {

    private final List<Axis> axes;
    private final double[][] sets;

    SetList(List<Axis> axes, List<Constraint> constraints, List<double[]> sets) {
        this.axes = List.copyOf(axes);
        this.sets = sets.stream().map(double[]::clone).toArray(double[][]::new);
        Conditions conditions = Conditions.of(axes, constraints);
        for (double[] set : this.sets) {
            if (set.length != axes.size() || !conditions.hold(set)) {
                throw new IllegalArgumentException("sets: expected " + axes.size() + " values that meet " + constraints
                        + ", was " + Arrays.toString(set));
            }
        }
    }

    @Override
    public List<Axis> axes() {
        return axes;
    }

    @Override
    public long size() {
        return sets.length;
    }

    @Override
    public long count() {
        return sets.length;
    }

    @Override
    public boolean read(long index, double[] values) {
        double[] set = sets[Math.toIntExact(index)];
        System.arraycopy(set, 0, values, 0, set.length);
        return true;
    }
}
