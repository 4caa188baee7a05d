package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.KebabCase;
import java.util.Optional;
import java.util.function.Function;

/// One of the alternatives of a [VariantShape].
///
/// @param name as written
/// @param description one sentence
/// @param shape of what stands behind the name; empty: nothing does
/// @param bare the value of the name alone; empty: something must stand behind it
record Variant<T>(String name, String description, Optional<Shape<? extends T>> shape, Optional<T> bare) {

    /// A name alone, that of the value's type.
    static <T> Variant<T> of(T value, String description) {
        return alone(KebabCase.of(value.getClass().getSimpleName()), description, value);
    }

    /// A name alone.
    static <T> Variant<T> alone(String name, String description, T value) {
        return new Variant<>(name, description, Optional.empty(), Optional.of(value));
    }

    /// A name and one value.
    static <T, V> Variant<T> of(String name, String description, Shape<V> value, Function<V, T> type) {
        return new Variant<>(name, description, Optional.of(new MappedShape<>(value, type)), Optional.empty());
    }

    /// A name and the keys of a record.
    static <T> Variant<T> of(String name, String description, Shape<? extends T> keys) {
        return new Variant<>(name, description, Optional.of(keys), Optional.empty());
    }

    /// The same, whose name alone stands for a value.
    Variant<T> orAlone(T value) {
        return new Variant<>(name, description, shape, Optional.of(value));
    }
}
