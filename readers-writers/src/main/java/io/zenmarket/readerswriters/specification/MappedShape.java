package io.zenmarket.readerswriters.specification;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A shape whose value is made into another.
record MappedShape<V, T>(Shape<V> shape, Function<V, T> type) implements Shape<T> {

    @Override
    public Optional<T> read(Node node, Scope scope) {
        return shape.read(node, scope).flatMap(value -> scope.checked(() -> type.apply(value)));
    }

    @Override
    public Map<String, Object> schema() {
        return shape.schema();
    }
}
