package io.zenmarket.domain.strategy;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A condition that parameter sets must meet, e.g. `fast < slow` or `period >= 5`.
///
/// @param left name of a parameter
/// @param relation how they compare
/// @param right name of another parameter, or a number
public record Constraint(String left, Relation relation, String right) {

    private static final Pattern SHAPE =
            Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*(<=|>=|!=|<|>)\\s*([a-z][a-z0-9-]*|-?[0-9.]+)\\s*");

    /// How two numbers compare.
    public enum Relation {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        DIFFERENT("!=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
                case DIFFERENT -> left != right;
            };
        }

        @Override
        public String toString() {
            return sign;
        }

        private static Relation parse(String sign) {
            return Arrays.stream(values())
                    .filter(relation -> relation.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Reads what [#toString] writes.
    public static Constraint parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            String signs =
                    Arrays.stream(Relation.values()).map(Relation::toString).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "constraint: expected a parameter, one of " + signs + ", and a parameter or number, was " + text);
        }
        return new Constraint(matcher.group(1), Relation.parse(matcher.group(2)), matcher.group(3));
    }

    /// Whether a parameter set meets it.
    ///
    /// @param values gives a parameter's value by its name
    public boolean holds(ToDoubleFunction<String> values) {
        boolean number = !Character.isLetter(right.charAt(0));
        return relation.holds(
                values.applyAsDouble(left), number ? Double.parseDouble(right) : values.applyAsDouble(right));
    }

    @Override
    public String toString() {
        return left + " " + relation + " " + right;
    }
}
