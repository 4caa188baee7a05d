package io.zenmarket.domain.sweep;

import io.zenmarket.domain.strategy.Constraint;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// All combinations, the last axis fastest. Those that keep the constraints are counted when first asked for.
final class Grid implements ParameterSpace {

    private static final long NOT_COUNTED = -1;

    private final List<Axis> axes;
    private final double[][] values;
    private final Conditions conditions;
    private final long size;
    private final AtomicLong counted = new AtomicLong(NOT_COUNTED);

    Grid(List<Axis> axes, List<Constraint> constraints) {
        this.axes = List.copyOf(axes);
        this.conditions = Conditions.of(axes, constraints);
        this.values = axes.stream().map(Axis::values).toArray(double[][]::new);
        this.size = product(false);
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
        long known = counted.get();
        if (known != NOT_COUNTED) {
            return known;
        }
        long count = size / product(true) * countConstrained();
        counted.set(count);
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
