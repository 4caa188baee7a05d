package io.zenmarket.domain.sweep;

import io.zenmarket.domain.strategy.Constraint;
import java.util.List;
import java.util.stream.IntStream;

/// Constraints with their names looked up.
record Conditions(List<Condition> all) {

    /// @param left position of a value
    /// @param right position of another, or −1
    /// @param number what the left one is compared with when there is no other
    record Condition(Constraint constraint, int left, int right, double number) {

        boolean holds(double[] values) {
            return constraint.relation().holds(values[left], right < 0 ? number : values[right]);
        }
    }

    static Conditions of(List<Axis> axes, List<Constraint> constraints) {
        List<String> names = axes.stream().map(Axis::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("parameters: expected each name once, was " + names);
        }
        return new Conditions(
                constraints.stream().map(constraint -> of(names, constraint)).toList());
    }

    private static Condition of(List<String> names, Constraint constraint) {
        boolean number = !Character.isLetter(constraint.right().charAt(0));
        int left = names.indexOf(constraint.left());
        int right = number ? -1 : names.indexOf(constraint.right());
        if (left < 0 || (right < 0 && !number)) {
            throw new IllegalArgumentException("constraint: expected parameters of " + names + ", was " + constraint);
        }
        return new Condition(constraint, left, right, number ? Double.parseDouble(constraint.right()) : 0);
    }

    boolean hold(double[] values) {
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).holds(values)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a condition looks at the value at this position.
    boolean concern(int position) {
        return all.stream()
                .flatMapToInt(each -> IntStream.of(each.left(), each.right()))
                .anyMatch(p -> p == position);
    }
}
