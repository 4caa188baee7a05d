package io.zenmarket.readerswriters.specification;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A side of a constraint: the name of an axis, or a number.
final class Operand {

    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private Operand() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// Its value in a set; empty if the name has none yet.
    static Optional<Double> value(String text, Map<String, Double> set) {
        return isNumber(text) ? Optional.of(Double.parseDouble(text)) : Optional.ofNullable(set.get(text));
    }
}
