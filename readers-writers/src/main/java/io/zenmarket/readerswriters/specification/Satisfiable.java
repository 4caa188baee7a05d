package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Axis;
import io.zenmarket.domain.strategy.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds out whether any set meets all constraints: it gives the constrained axes a value after the other, and turns
/// back where a constraint fails. It gives up, in favour of the file, after as many steps as a person would wait for.
final class Satisfiable {

    private static final int STEPS = 5_000_000;

    private final List<Axis> axes;
    private final List<Constraint> constraints;
    private final Map<String, Double> set = new HashMap<>();
    private int steps;

    private Satisfiable(List<Axis> axes, List<Constraint> constraints) {
        this.axes = axes;
        this.constraints = constraints;
    }

    static boolean by(List<Axis> axes, List<Constraint> constraints) {
        List<Axis> constrained = axes.stream()
                .filter(axis -> constraints.stream().anyMatch(each -> names(each, axis.name())))
                .toList();
        return new Satisfiable(constrained, constraints).from(0);
    }

    private boolean from(int axis) {
        if (axis == axes.size()) {
            return true;
        }
        String name = axes.get(axis).name();
        for (double value : axes.get(axis).values().numbers()) {
            set.put(name, value);
            if (++steps > STEPS || (holds(name) && from(axis + 1))) {
                return true;
            }
        }
        set.remove(name);
        return false;
    }

    private boolean holds(String changed) {
        return constraints.stream().filter(each -> names(each, changed)).allMatch(this::holds);
    }

    private boolean holds(Constraint constraint) {
        boolean given = set.containsKey(constraint.left())
                && (Operand.isNumber(constraint.right()) || set.containsKey(constraint.right()));
        return !given || constraint.holds(name -> Objects.requireNonNull(set.get(name), name));
    }

    private static boolean names(Constraint constraint, String axis) {
        return constraint.left().equals(axis) || constraint.right().equals(axis);
    }
}
