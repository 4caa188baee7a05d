package io.zenmarket.domain.sweep;

import io.zenmarket.domain.strategy.Constraint;
import java.util.List;
import java.util.Objects;

/// All combinations, the last axis fastest.
final class Grid implements ParameterSpace {

    private final List<Axis> axes;
    private final double[][] values;
    private final Conditions conditions;
    private final long size;
    private final long count;

    Grid(List<Axis> axes, List<Constraint> constraints) {
        this.axes = List.copyOf(axes);
        this.conditions = Conditions.of(axes, constraints);
        this.values = axes.stream().map(Axis::values).toArray(double[][]::new);
        this.size = product(false);
        this.count = product(false) / product(true) * countConstrained();
    }

    private long product(boolean constrainedOnly) {
        long product = 1;
        for (int axis = 0; axis < values.length; axis++) {
            if (!constrainedOnly || conditions.concern(axis)) {
                product = Math.multiplyExact(product, values[axis].length);
            }
        }
        return product;
    }

    /// Sets of the axes that constraints look at; the others multiply them.
    private long countConstrained() {
        double[] set = new double[values.length];
        long found = 0;
        for (long index = 0; index < product(true); index++) {
            long rest = index;
            for (int axis = values.length - 1; axis >= 0; axis--) {
                int length = conditions.concern(axis) ? values[axis].length : 1;
                set[axis] = values[axis][(int) (rest % length)];
                rest /= length;
            }
            found += conditions.hold(set) ? 1 : 0;
        }
        return found;
    }

    @Override
    public List<Axis> axes() {
        return axes;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public boolean read(long index, double[] set) {
        long rest = Objects.checkIndex(index, size);
        for (int axis = values.length - 1; axis >= 0; axis--) {
            double[] choices = values[axis];
            set[axis] = choices[(int) (rest % choices.length)];
            rest /= choices.length;
        }
        return conditions.hold(set);
    }
}
