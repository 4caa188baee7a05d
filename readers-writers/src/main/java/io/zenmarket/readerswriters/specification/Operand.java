package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.strategy.Constraint;
import java.util.regex.Pattern;

/// The right side of a constraint: the name of an axis, or a number.
final class Operand {

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private Operand() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// Reads a constraint whose number, if it has one, is one.
    static Constraint constraint(String text) {
        Constraint constraint = Constraint.parse(text);
        if (!Character.isLetter(constraint.right().charAt(0)) && !isNumber(constraint.right())) {
            throw new IllegalArgumentException("constraint: expected a parameter or number, was " + constraint.right());
        }
        return constraint;
    }
}
