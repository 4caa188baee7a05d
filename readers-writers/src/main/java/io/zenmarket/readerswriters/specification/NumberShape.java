package io.zenmarket.readerswriters.specification;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// A number.
///
/// @param bounds which
/// @param type makes what it is read as
record NumberShape<T>(Bounds bounds, DoubleFunction<T> type) implements Shape<T> {

    private static final int LONGEST = 40;

    static NumberShape<Double> of(Bounds bounds) {
        return new NumberShape<>(bounds, value -> value == 0 ? 0.0 : value);
    }

    /// A whole number.
    static NumberShape<Integer> count(int least) {
        return new NumberShape<>(Bounds.count(least), value -> (int) value);
    }

    @Override
    public Optional<T> read(Node node, Scope scope) {
        if (node instanceof Node.Scalar scalar
                && scalar.isNumber()
                && scalar.text().length() <= LONGEST
                && bounds.allow(Double.parseDouble(scalar.text()))) {
            return Optional.of(type.apply(Double.parseDouble(scalar.text())));
        }
        return scope.fail(bounds.words(), node);
    }

    @Override
    public Map<String, Object> schema() {
        return bounds.schema();
    }
}
