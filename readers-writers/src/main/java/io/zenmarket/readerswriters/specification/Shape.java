package io.zenmarket.readerswriters.specification;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What may stand at a place of a specification: it reads it, and describes it to others.
///
/// @param <T> what it is read as
interface Shape<T> {

    /// Reads a node, and notes what is wrong with it.
    ///
    /// @return nothing if something is
    Optional<T> read(Node node, Scope scope);

    /// The same as JSON Schema: keywords and their values.
    Map<String, Object> schema();

    /// This shape, and a check of the meaning of what it reads.
    default Shape<T> then(BiFunction<T, Scope, Optional<T>> check) {
        Shape<T> shape = this;
        return new Shape<>() {

            @Override
            public Optional<T> read(Node node, Scope scope) {
                return shape.read(node, scope).flatMap(value -> check.apply(value, scope));
            }

            @Override
            public Map<String, Object> schema() {
                return shape.schema();
            }
        };
    }
}
